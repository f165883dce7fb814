import fc from 'fast-check';
import type { SearchDocument, SearchQuery } from '../search-engine.js';
import { type Abilities, document, engineOf, ids, query, type Open } from './given.js';
import { naiveSearch } from './naive-search.js';

const values = (...from: string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...from), { maxLength: 3 });
const year = fc.constantFrom(2016, 2017, 2018, 2019);

const documents: fc.Arbitrary<SearchDocument[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 40 }).map(String),
    type: fc.constantFrom('practice', 'innovation'),
    audience: values('public', 'members', 'member:RW'),
    words: values('scanner', 'window', 'drones'),
    region: values('ESA', 'WCA', 'AMS'),
    theme: values('data', 'trade'),
    year: fc.option(year),
    day: fc.integer({ min: 10, max: 28 }),
  }),
  { selector: (made) => made.id, maxLength: 30 },
).map((made) =>
  made.map(({ id, type, audience, words, region, theme, year, day }) =>
    document(id, {
      type,
      audience,
      year,
      texts: { en: { title: words.join(' '), summary: '', body: '' } },
      facets: { region, theme },
      publishedAt: `2020-01-${day}T00:00:00Z`,
      confirmedAt: `2021-01-${38 - day}T00:00:00Z`,
    }),
  ),
); // prettier-ignore

const queries: fc.Arbitrary<SearchQuery> = fc
  .record({
    words: values('scanner', 'window', 'drones'),
    audience: values('public', 'members', 'member:RW'),
    region: values('ESA', 'WCA', 'AMS', 'EUR'),
    theme: values('data', 'trade'),
    type: values('practice', 'innovation'),
    yearFrom: fc.option(year, { nil: undefined }),
    yearTo: fc.option(year, { nil: undefined }),
    sort: fc.constantFrom('newest', 'oldest', 'confirmed'),
  })
  .map(({ words, audience, region, theme, type, ...rest }) =>
    query({
      ...rest,
      text: words.join(' '),
      exact: true,
      audience,
      filters: { region, theme, type },
      facets: ['region', 'theme', 'type'],
    } as Partial<SearchQuery>),
  );

export const countsFacets = (open: Open, { runs }: Abilities): void =>
  describe('filters and counts', () => {
    const engine = engineOf(open);

    it('agrees with a search done by hand, whatever the documents and the query', async () => {
      await fc.assert(
        fc.asyncProperty(documents, fc.array(queries, { minLength: 1, maxLength: 5 }), async (saved, asked) => {
          await engine().clear();
          await engine().save(saved);
          for (const one of asked) {
            const { hits, ...counted } = await engine().search(one);
            expect({ ...counted, ids: hits.map((hit) => hit.id) }).toEqual({
              ...naiveSearch(saved, one),
              corrections: {},
              partial: false,
            });
          }
        }),
        { numRuns: runs, seed: 7 },
      );
    });

    it('takes any of a facet’s values and all of the facets', async () => {
      await engine().save([
        document('a', { facets: { region: ['ESA'], theme: ['data'] } }),
        document('b', { facets: { region: ['WCA'], theme: ['data'] } }),
        document('c', { facets: { region: ['WCA'], theme: ['trade'] } }),
      ]);
      const result = await engine().search(query({ filters: { region: ['ESA', 'WCA'], theme: ['data'] } }));
      expect(ids(result).sort()).toEqual(['a', 'b']);
    });

    it('counts a facet as if it were not filtered, and the others as filtered', async () => {
      await engine().save([
        document('a', { facets: { region: ['ESA'], theme: ['data'] } }),
        document('b', { facets: { region: ['WCA'], theme: ['data', 'trade'] } }),
      ]);
      const result = await engine().search(query({ filters: { region: ['ESA'] }, facets: ['region', 'theme'] }));
      expect(result.total).toBe(1);
      expect(result.facets).toEqual({ region: { ESA: 1, WCA: 1 }, theme: { data: 1 } });
    });

    it('shows years outside the range in the histogram only', async () => {
      await engine().save([
        document('a', { year: 2016 }),
        document('b', { year: 2018 }),
        document('c', { year: null }),
      ]);
      const result = await engine().search(query({ yearFrom: 2017, yearTo: 2018 }));
      expect(ids(result)).toEqual(['b']);
      expect(result.years).toEqual({ 2016: 1, 2018: 1 });
    });

    it('finds and counts what was published after a moment alone, when asked', async () => {
      const published = (id: string, publishedAt: string) =>
        document(id, { publishedAt, year: 2019, facets: { region: ['ESA'] } });
      await engine().save([published('before', '2020-05-01T10:00:00Z'), published('after', '2020-05-01T10:00:01Z')]);
      const asked = query({ publishedAfter: '2020-05-01T10:00:00.000Z', facets: ['region'] });
      const found = await engine().search(asked);
      expect([ids(found), found.total, found.facets, found.years]).toEqual([['after'], 1, { region: { ESA: 1 } }, { 2019: 1 }]); // prettier-ignore
    });

    it('counts exactly beyond the page', async () => {
      await engine().save(
        Array.from({ length: 30 }, (_, index) => document(`d${index}`, { facets: { region: ['ESA'] } })),
      );
      const result = await engine().search(query({ limit: 3, facets: ['region'] }));
      expect([result.hits.length, result.total, result.facets['region']]).toEqual([3, 30, { ESA: 30 }]);
    });

    it('answers with empty counts for a facet that nothing has, and with nothing for a value that nothing has', async () => {
      await engine().save([document('a')]);
      const result = await engine().search(query({ facets: ['colour'], filters: { region: ['__proto__'] } }));
      expect([result.total, result.facets]).toEqual([0, { colour: {} }]);
    });

    it('takes a facet called like a part of JavaScript for any other', async () => {
      await engine().save([document('a', { facets: { constructor: ['toString'] } })]);
      const result = await engine().search(query({ facets: ['constructor'], filters: { constructor: ['toString'] } }));
      expect(result.total).toBe(1);
      expect(Object.entries(result.facets)).toEqual([['constructor', { toString: 1 }]]);
    });
  });
