import fc from 'fast-check';
import type { SearchDocument, SearchEngine } from '../search-engine.js';
import { type Abilities, document, engineOf, ids, query, type Open } from './given.js';

const tokens = ['public', 'members', 'region:ESA', 'member:RW'];
const words = ['scanner', 'skanner', 'scanners', 'drone', 'drones', 'refund', 'refunding', 'window', 'guichet', 'unique', 'single']; // prettier-ignore
const groups = [{ id: 'sw', terms: { en: ['single window'], fr: ['guichet unique'] } }];
const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

const documents = fc
  .array(
    fc.record({
      title: phrase,
      summary: phrase,
      audience: fc.uniqueArray(fc.constantFrom(...tokens), { maxLength: 2 }),
      region: fc.constantFrom('ESA', 'WCA'),
      technology: fc.constantFrom('x-ray', 'drones'),
      year: fc.integer({ min: 2015, max: 2018 }),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ title, summary, audience, region, technology, year }, at) =>
      document(`d${at}`, {
        texts: { en: { title, summary, body: '' } },
        audience,
        facets: { region: [region], technology: [technology] },
        year,
      }),
    ),
  );

const asked = fc.record({
  text: fc.constantFrom(
    ...words,
    'scaner',
    'dron',
    'windwo',
    'skaner drones',
    'guichet unique',
    'refund -window',
    '',
    'zzz',
  ),
  audience: fc.uniqueArray(fc.constantFrom(...tokens), { maxLength: 3 }),
  region: fc.constantFrom<string[]>([], ['ESA']),
});

type Asked = typeof asked extends fc.Arbitrary<infer One> ? One : never;

/** Everything that an engine says to a reader. */
const everything = async (engine: SearchEngine, given: Asked, saved: SearchDocument[]) => {
  const { text, audience, region } = given;
  const { hits, ...rest } = await engine.search(
    query({ text, audience, filters: { region }, facets: ['region', 'technology', 'type'], limit: 20 }),
  );
  const suggested = await engine.suggest({ text, audience, language: 'en', limit: 10 });
  const similar = await Promise.all(
    saved.map(({ id }) => engine.similar({ to: id, audience, filters: {}, language: 'en', limit: 5 })),
  );
  const like = await engine.similar({
    to: { texts: { en: { title: text, summary: '', body: '' } }, facets: { technology: ['drones'] } },
    audience,
    filters: {},
    language: 'en',
    limit: 5,
  });
  return { ...rest, hits, suggested, similar: similar.map((found) => found && ids({ hits: found })), like };
};

/** What others may read changes nothing of what a reader is told: not by a hit, a count, an order or a proposal. */
export const tellsNothing = (open: Open, { runs }: Abilities): void =>
  describe('what a reader may not see', () => {
    const whole = engineOf(open);
    const visible = engineOf(open);

    it('leaves no trace: all is as if it were not there', async () => {
      await Promise.all([whole().useSynonyms(groups), visible().useSynonyms(groups)]);
      await fc.assert(
        fc.asyncProperty(documents, fc.array(asked, { minLength: 1, maxLength: 4 }), async (saved, queries) => {
          for (const one of queries) {
            const seen = saved.filter(({ audience }) => audience.some((token) => one.audience.includes(token)));
            await Promise.all([whole().clear(), visible().clear()]);
            await Promise.all([whole().save(saved), visible().save(seen)]);
            expect(await everything(whole(), one, saved)).toEqual(await everything(visible(), one, saved));
          }
        }),
        { numRuns: runs, seed: 11 },
      );
    }, 300_000);
  });
