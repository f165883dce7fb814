import type { SearchHit } from '../search-engine.js';
import { engineOf, find, marked, written, type Open } from './given.js';

export const marksWords = (open: Open): void =>
  describe('highlights', () => {
    const engine = engineOf(open);

    const hitFor = async (text: string, document = written('a', '')): Promise<SearchHit> => {
      await engine().save([document]);
      const [hit] = (await find(engine(), text, { language: Object.keys(document.texts)[0] ?? 'en' })).hits;
      if (!hit) throw new Error(`Nothing was found by ${text}.`);
      return hit;
    };

    it('marks whole words of the text as written, in order', async () => {
      const hit = await hitFor('border coordinated', written('a', 'Coordinated Border management at the border'));
      expect(marked(hit.title)).toEqual(['Coordinated', 'Border', 'border']);
    });

    it('marks words found without their accents', async () => {
      const hit = await hitFor('dedouanement accelere', written('a', 'Dédouanement accéléré', 'fr'));
      expect(marked(hit.title)).toEqual(['Dédouanement', 'accéléré']);
    });

    it('marks words whose accents are characters of their own, to their end', async () => {
      const hit = await hitFor('modernizacion', written('a', 'La modernizacio\u0301n, hoy', 'es'));
      expect(marked(hit.title)).toEqual(['modernizacio\u0301n']);
    });

    it('counts UTF-16 units behind characters of two', async () => {
      const hit = await hitFor('customs', written('a', '🛃🛃 customs 𝒄𝒖𝒔𝒕𝒐𝒎𝒔'));
      expect(marked(hit.title)).toEqual(['customs', '𝒄𝒖𝒔𝒕𝒐𝒎𝒔']);
    });

    it('marks the whole word that was only begun', async () => {
      expect(marked((await hitFor('facil', written('a', 'Trade facilitation'))).title)).toEqual(['facilitation']);
    });

    it('marks what a correction found', async () => {
      expect(marked((await hitFor('facilitaton', written('a', 'Trade facilitation'))).title)).toEqual(['facilitation']);
    });

    it('marks an Arabic word with its article', async () => {
      expect(marked((await hitFor('جمارك', written('a', 'إدارة الجمارك', 'ar'))).title)).toEqual(['الجمارك']);
    });

    it('marks just the characters asked for in Chinese', async () => {
      const document = written('a', '世界海关组织', 'zh');
      expect(marked((await hitFor('海关', document)).title)).toEqual(['海关']);
      expect(marked((await hitFor('海关组织', document)).title)).toEqual(['海关组织']);
      expect(marked((await hitFor('关', document)).title)).toEqual(['关']);
    });

    it('marks a phrase as one, and its words elsewhere not', async () => {
      const hit = await hitFor('"single window"', written('a', 'Single Window, a window'));
      expect(marked(hit.title)).toEqual(['Single Window']);
    });

    it('marks nothing for minus words', async () => {
      expect(marked((await hitFor('window -border', written('a', 'Window'))).title)).toEqual(['Window']);
    });

    it('keeps markup as text', async () => {
      const hit = await hitFor('alert', written('a', { title: '<img onerror=alert(1)>', summary: '<b>alert</b>' }));
      expect(hit.title.text).toBe('<img onerror=alert(1)>');
      expect(hit.snippet.text).toBe('<b>alert</b>');
      expect(marked(hit.snippet)).toEqual(['alert']);
    });

    describe('in the snippet', () => {
      const filler = (words: number): string => Array.from({ length: words }, (_, index) => `filler${index}`).join(' ');
      const summary = 'A short summary about trade.';

      it('show the best place of a long body, about 200 characters of it', async () => {
        const body = `${filler(50)} scanner ${filler(50)} the scanner at the border ${filler(50)}`;
        const { snippet } = await hitFor('scanner border', written('a', { title: 'T', summary, body }));
        expect(marked(snippet)).toEqual(['scanner', 'border']);
        expect(snippet.text.length).toBeGreaterThan(150);
        expect(snippet.text.length).toBeLessThanOrEqual(210);
        expect(snippet.text).toMatch(/^…filler.* the scanner at the border filler.*…$/);
      });

      it('stay in the summary when it says as much', async () => {
        const { snippet } = await hitFor('trade', written('a', { title: 'T', summary, body: `trade ${filler(50)}` }));
        expect(snippet.text).toBe(summary);
        expect(marked(snippet)).toEqual(['trade']);
      });

      it('are none at the start of the summary when only the title matched', async () => {
        const { snippet } = await hitFor('window', written('a', { title: 'Window', summary, body: filler(80) }));
        expect(snippet).toEqual({ text: summary, marks: [] });
      });

      it('do not break characters of two units', async () => {
        const { snippet } = await hitFor('', written('a', { title: 'T', summary: '🛃'.repeat(300) }));
        expect(snippet.text.endsWith('🛃…')).toBe(true);
        expect(snippet.text.slice(0, -1).replaceAll('🛃', '')).toBe('');
      });

      it('start at the body when there is no summary', async () => {
        const { snippet } = await hitFor('', written('a', { title: 'T', body: filler(80) }));
        expect(snippet.text).toMatch(/^filler0 filler1 .*…$/);
      });
    });
  });
