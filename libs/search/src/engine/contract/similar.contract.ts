import type { SearchDocument } from '../search-engine.js';
import { document, engineOf, ids, written, type Open } from './given.js';

const about = (id: string, title: string, summary: string, changes: Partial<SearchDocument> = {}): SearchDocument =>
  written(id, { title, summary }, 'en', changes);

const filler = Array.from({ length: 12 }, (_, at) => about(`filler-${at}`, `Measure ${at}`, 'Training of staff'));

export const findsSimilar = (open: Open): void =>
  describe('similar documents', () => {
    const engine = engineOf(open);
    beforeEach(() =>
      engine().save([
        ...filler,
        about('drone', 'Drones over the border', 'Unmanned aircraft watch the coast', {
          facets: { technology: ['drones'] },
        }),
        about('drones', 'Border surveillance by drone', 'Aircraft without a crew', {
          facets: { technology: ['drones'] },
        }),
        about('scanner', 'Scanners at the port', 'Images of containers', { facets: { technology: ['x-ray'] } }),
        about('secret', 'Drones of the border guard', 'Unmanned aircraft', { audience: ['members'] }),
      ]),
    );
    const similar = (
      to: Parameters<ReturnType<typeof engine>['similar']>[0]['to'],
      audience = ['public'],
      filters = {},
    ) => engine().similar({ to, audience, filters, language: 'en', limit: 5 });

    it('are those with the same rare words and the same classification, never the document itself', async () => {
      expect((await similar('drone'))?.map(({ id }) => id)).toEqual(['drones']);
    });

    it('are found for a text that is no document', async () => {
      const texts = { en: { title: 'Aircraft without crew for the coast', summary: '', body: '' } };
      expect((await similar({ texts, facets: {} }))?.map(({ id }) => id).sort()).toEqual(['drone', 'drones']);
    });

    it('are found in another language through the vocabulary', async () => {
      await engine().useSynonyms([{ id: 'x', terms: { en: ['scanner'], fr: ['appareil à rayons'] } }]);
      const texts = { fr: { title: 'Un appareil à rayons', summary: '', body: '' } };
      expect((await similar({ texts, facets: {} }))?.map(({ id }) => id)).toEqual(['scanner']);
    });

    it('are none of those that the reader may not see, nor of a document that the reader may not see', async () => {
      expect((await similar('drone'))?.map(({ id }) => id)).not.toContain('secret');
      expect((await similar('drone', ['public', 'members']))?.map(({ id }) => id)).toContain('secret');
      expect(await similar('secret')).toBeNull();
      expect(await similar('nowhere')).toBeNull();
    });

    it('pass the filters', async () => {
      expect(await similar('drone', ['public'], { technology: ['x-ray'] })).toEqual([]);
    });
  });

export const suggestsTitles = (open: Open): void =>
  describe('suggestions', () => {
    const engine = engineOf(open);
    beforeEach(() =>
      engine().save([
        written('a', { title: 'Single Window of Rwanda', summary: 'Drones' }),
        written('b', 'Windows of trade'),
        written('c', 'A single scanner', 'en', { audience: ['members'] }),
        document('d', { texts: { fr: { title: 'Guichet unique', summary: '', body: '' } } }),
      ]),
    );
    const suggest = async (text: string, audience = ['public']) =>
      ids({ hits: await engine().suggest({ text, audience, language: 'en', limit: 5 }) });

    it('are titles with every word, the last one only begun', async () => {
      expect((await suggest('wind')).sort()).toEqual(['a', 'b']);
      expect(await suggest('single w')).toEqual(['a']);
      expect(await suggest('drones')).toEqual([]);
      expect(await suggest('')).toEqual([]);
    });

    it('forgive a slip', async () => {
      expect(await suggest('guihcet')).toEqual(['d']);
    });

    it('are none that the reader may not see', async () => {
      expect(await suggest('scan')).toEqual([]);
      expect(await suggest('scan', ['members'])).toEqual(['c']);
    });
  });
