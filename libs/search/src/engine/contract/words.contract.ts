import { engineOf, find, foundBy, ids, written, type Open } from './given.js';

export const findsWords = (open: Open): void =>
  describe('words', () => {
    const engine = engineOf(open);

    beforeEach(() =>
      engine().save([
        written('a', { title: 'Single Window', summary: 'Trade at one place', body: 'Portal for traders' }),
        written('b', { title: 'Risk engine', summary: 'A window on risk', body: 'Single operators' }),
        written('c', { title: 'Drones', summary: 'Surveillance', body: 'Seen through a window' }, 'en', {
          keywords: ['Rwanda'],
        }),
      ]),
    );

    it('looks among named documents alone when told to, and finds none of another name', async () => {
      await engine().save(['a', 'b', 'c'].map((id) => written(id, 'Scanner')));
      const among = (only: string[]) => find(engine(), 'scanner', { only });
      expect(ids(await among(['c', 'a', 'none'])).sort()).toEqual(['a', 'c']);
      expect((await among(['b'])).total).toBe(1);
      expect(ids(await among([]))).toEqual([]);
    });

    it('finds everything without words', async () => {
      expect(await foundBy(engine(), '')).toEqual(['a', 'b', 'c']);
      expect(await foundBy(engine(), ' ?! ')).toEqual(['a', 'b', 'c']);
    });

    it('puts what has every word first, in whichever field, and then what has most of them', async () => {
      expect(ids(await find(engine(), 'window risk operators')).at(0)).toBe('b');
      expect(ids(await find(engine(), 'single risk drones window')).slice(0, 1)).toEqual(['b']);
    });

    it('finds what there is when nothing has one of the words, and says so', async () => {
      const result = await find(engine(), 'drones nowhereatall');
      expect(ids(result)).toEqual(['c']);
      expect(result.partial).toBe(true);
      expect((await find(engine(), 'nowhereatall')).total).toBe(0);
    });

    it('leaves out what lacks a word where many have them all', async () => {
      await engine().save(Array.from({ length: 12 }, (_, at) => written(`many-${at}`, 'Single Window scanner')));
      const result = await find(engine(), 'window scanner');
      expect(result).toMatchObject({ total: 12, partial: false });
    });

    it('wants every word of an exact search, each as it is typed', async () => {
      const exact = async (text: string) => ids(await find(engine(), text, { exact: true }));
      expect(await exact('window risk operators')).toEqual(['b']);
      expect(await exact('single drones')).toEqual([]);
      expect(await exact('windo')).toEqual([]);
      expect(await exact('operator')).toEqual([]);
    });

    it('passes over words that say nothing where there are others', async () => {
      expect(await foundBy(engine(), 'what of the drones')).toEqual(['c']);
      expect(await foundBy(engine(), 'a')).toEqual(['a', 'b', 'c']);
    });

    it('finds by keywords without showing them', async () => {
      const result = await find(engine(), 'rwanda');
      expect(ids(result)).toEqual(['c']);
      expect(result.hits[0]?.matched).toEqual(['keywords']);
      expect(JSON.stringify(result.hits)).not.toContain('Rwanda');
    });

    it('puts the title before the summary before the body', async () => {
      expect(ids(await find(engine(), 'window'))).toEqual(['a', 'b', 'c']);
    });

    it('says in which fields a word was found', async () => {
      const result = await find(engine(), 'single window');
      expect(Object.fromEntries(result.hits.map((hit) => [hit.id, hit.matched]))).toEqual({
        a: ['title'],
        b: ['summary', 'body'],
      });
    });

    it('completes words, the last one from its first letter', async () => {
      expect(await foundBy(engine(), 'surveill')).toEqual(['c']);
      expect(await foundBy(engine(), 'risk en')).toEqual(['b']);
      expect(ids(await find(engine(), 'single p'))[0]).toBe('a');
      expect(ids(await find(engine(), 'wind trade'))[0]).toBe('a');
    });

    it('does not complete a short word that is finished', async () => {
      expect(await foundBy(engine(), 'po "trade"')).toEqual(['a']);
      expect((await find(engine(), 'po "trade"')).hits[0]?.reasons.map(({ typed }) => typed)).toEqual(['trade']);
    });

    it('puts the whole word before a longer one', async () => {
      await engine().save([written('d', 'Windows everywhere'), written('e', 'Window everywhere')]);
      const found = ids(await find(engine(), 'window everywhere'));
      expect(found).toEqual(['e', 'd']);
    });

    it('puts words that stand together before the same words apart', async () => {
      await engine().save([
        written('d', 'Border posts under coordinated management'),
        written('e', 'Coordinated posts under border management'),
        written('f', 'Posts under coordinated border management'),
      ]);
      expect(ids(await find(engine(), 'coordinated border management'))[0]).toBe('f');
    });

    it('puts a short title of just these words before a long one', async () => {
      await engine().save([written('0', 'Single Window for trade, transit and tourism of the whole region')]);
      expect(ids(await find(engine(), 'single window'))[0]).toBe('a');
    });

    it('takes a quoted phrase literally', async () => {
      expect(await foundBy(engine(), '"single window"')).toEqual(['a']);
      expect(await foundBy(engine(), '“a window”')).toEqual(['b', 'c']);
      expect(await foundBy(engine(), '"single wind"')).toEqual([]);
      expect(await foundBy(engine(), '"window single"')).toEqual([]);
    });

    it('reads a quote that is not closed as words', async () => {
      expect(await foundBy(engine(), '"single window')).toEqual(['a', 'b']);
    });

    it('does not let a phrase run from one language into the next', async () => {
      const text = { summary: '', body: '' };
      await engine().save([
        { ...written('d', ''), texts: { en: { ...text, title: 'Green' }, fr: { ...text, title: 'Corridor' } } },
      ]);
      expect(await foundBy(engine(), 'green corridor')).toEqual(['d']);
      expect(await foundBy(engine(), '"green corridor"')).toEqual([]);
    });

    it('leaves out documents with a minus word or phrase', async () => {
      expect(await foundBy(engine(), 'window -risk')).toEqual(['a', 'c']);
      expect(await foundBy(engine(), 'window -"single window"')).toEqual(['b', 'c']);
      expect(await foundBy(engine(), '-window')).toEqual([]);
      expect(await foundBy(engine(), '-drones -risk')).toEqual(['a']);
    });

    it('reads a hyphen inside a word as no minus', async () => {
      await engine().save([written('d', 'Pre-arrival processing')]);
      expect(await foundBy(engine(), 'pre-arrival')).toEqual(['d']);
      expect(await foundBy(engine(), 'processing -pre-arrival')).toEqual([]);
    });

    it('gives the same for a word said twice', async () => {
      expect(await foundBy(engine(), 'single single window')).toEqual(['a', 'b']);
    });
  });
