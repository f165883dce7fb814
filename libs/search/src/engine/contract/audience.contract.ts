import { engineOf, find, ids, query, written, type Open } from './given.js';

export const keepsSecrets = (open: Open): void =>
  describe('audience', () => {
    const engine = engineOf(open);

    beforeEach(() =>
      engine().save([
        written('open', 'Scanner', 'en', { facets: { region: ['ESA'] }, year: 2018 }),
        written('members', 'Scanner', 'en', { audience: ['members'], facets: { region: ['ESA'] }, year: 2018 }),
        written('rwanda', 'Scanner blueprint', 'en', {
          audience: ['member:RW', 'region:ESA'],
          facets: { region: ['WCA'] },
          year: 2019,
        }),
        written('nobody', 'Scanner', 'en', { audience: [], facets: { region: ['AMS'] }, year: 2017 }),
      ]),
    );

    it('shows what shares a token with the reader', async () => {
      expect(ids(await find(engine(), 'scanner'))).toEqual(['open']);
      expect(ids(await find(engine(), 'scanner', { audience: ['public', 'members'] })).sort()).toEqual([
        'members',
        'open',
      ]);
      expect(ids(await find(engine(), '', { audience: ['member:RW'] }))).toEqual(['rwanda']);
    });

    it('shows nothing to a reader without tokens', async () => {
      const result = await engine().search(query({ audience: [], facets: ['region'] }));
      expect(result).toEqual({
        total: 0,
        partial: false,
        hits: [],
        facets: { region: {} },
        years: {},
        corrections: {},
      });
    });

    it('counts nothing else in total, facets and years', async () => {
      const result = await engine().search(query({ facets: ['region', 'type'] }));
      expect(result.total).toBe(1);
      expect(result.facets).toEqual({ region: { ESA: 1 }, type: { practice: 1 } });
      expect(result.years).toEqual({ 2018: 1 });
    });

    it('counts nothing else when the facet itself is filtered', async () => {
      const result = await engine().search(query({ facets: ['region'], filters: { region: ['WCA'] } }));
      expect(result.total).toBe(0);
      expect(result.facets).toEqual({ region: { ESA: 1 } });
    });

    it('does not find, complete or propose a word that only others may read', async () => {
      for (const text of ['blueprint', 'bluepr', 'bleuprint', '"blueprint"']) {
        const result = await find(engine(), text);
        expect([result.total, result.corrections]).toEqual([0, {}]);
      }
      const result = await find(engine(), 'bleuprint', { audience: ['region:ESA'] });
      expect(result.corrections).toEqual({ bleuprint: ['blueprint'] });
    });

    it('proposes the same whether or not others may read the word as typed', async () => {
      await engine().save([written('secret', 'Skanner', 'en', { audience: ['member:RW'] })]);
      const result = await find(engine(), 'skanner');
      expect(ids(result)).toEqual(['open']);
      expect(result.corrections).toEqual({ skanner: ['scanner'] });
    });

    it('follows a change of audience at once', async () => {
      await engine().save([written('open', 'Scanner', 'en', { audience: ['members'], version: 2 })]);
      expect((await find(engine(), 'scanner')).total).toBe(0);
      expect((await find(engine(), '', { audience: ['members'] })).total).toBe(2);
    });
  });
