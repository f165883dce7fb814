import { document, engineOf, find, foundBy, ids, query, written, type Open } from './given.js';

export const keepsVersions = (open: Open): void =>
  describe('saving', () => {
    const engine = engineOf(open);

    it('replaces a document by a newer version, with its words, facets and payload', async () => {
      await engine().save([written('a', 'Scanner', 'en', { facets: { region: ['ESA'] }, payload: { old: true } })]);
      await engine().save([
        written('a', 'Drones', 'en', { version: 2, facets: { region: ['WCA'] }, payload: { old: false } }),
      ]);
      expect(await foundBy(engine(), 'scanner')).toEqual([]);
      const result = await find(engine(), 'drones', { facets: ['region'] });
      expect(result.hits[0]).toMatchObject({ id: 'a', version: 2, payload: { old: false } });
      expect(result.facets).toEqual({ region: { WCA: 1 } });
      expect(await engine().count()).toBe(1);
    });

    it('lets no older version overwrite a newer one, and an equal one do so', async () => {
      await engine().save([written('a', 'Scanner', 'en', { version: 5 })]);
      await engine().save([written('a', 'Drones', 'en', { version: 4 })]);
      expect(await foundBy(engine(), 'scanner')).toEqual(['a']);
      await engine().save([written('a', 'Portal', 'en', { version: 5 })]);
      expect(await foundBy(engine(), 'portal')).toEqual(['a']);
      expect(await foundBy(engine(), 'scanner')).toEqual([]);
    });

    it('takes the newest of several versions in one call, whatever their order', async () => {
      await engine().save([
        written('a', 'Scanner', 'en', { version: 1 }),
        written('a', 'Portal', 'en', { version: 3, facets: { region: ['ESA'] } }),
        written('a', 'Drones', 'en', { version: 2 }),
      ]);
      const result = await find(engine(), '', { facets: ['region'] });
      expect(result.hits.map((hit) => hit.title.text)).toEqual(['Portal']);
      expect(result.facets).toEqual({ region: { ESA: 1 } });
    });

    it('saves all or nothing', async () => {
      const wrong = document('b', { publishedAt: 'yesterday' });
      await expect(engine().save([document('a'), wrong])).rejects.toMatchObject({ name: 'InvalidDocument' });
      expect(await engine().count()).toBe(0);
      expect(ids(await find(engine(), ''))).toEqual([]);
    });

    it.each([
      ['an id', { id: '' }],
      ['a whole version', { version: 1.5 }],
      ['a date of confirmation', { confirmedAt: '' }],
      ['a whole year', { year: NaN }],
    ])('refuses a document without %s', async (_, changes) => {
      await expect(engine().save([document('a', changes)])).rejects.toMatchObject({ name: 'InvalidDocument' });
    });

    it('returns the payload as it was stored', async () => {
      const payload = { text: '<b>&"\u0000\ud800', list: [1, null, { deep: true }], empty: {} };
      await engine().save([document('a', { payload })]);
      expect((await engine().search(query())).hits[0]?.payload).toEqual(payload);
    });

    it('forgets a removed document and does not let a late older save bring it back', async () => {
      await engine().save([written('a', 'Scanner', 'en', { version: 3 })]);
      await engine().remove('a', 4);
      await engine().save([
        written('a', 'Scanner', 'en', { version: 3 }),
        written('a', 'Scanner', 'en', { version: 4 }),
      ]);
      expect(await foundBy(engine(), 'scanner')).toEqual([]);
      expect(await engine().count()).toBe(0);
    });

    it('takes back a removed document in a newer version', async () => {
      await engine().save([written('a', 'Scanner')]);
      await engine().remove('a', 2);
      await engine().save([written('a', 'Scanner', 'en', { version: 3 })]);
      expect(await foundBy(engine(), 'scanner')).toEqual(['a']);
    });

    it('lets no late removal take away a newer version', async () => {
      await engine().save([written('a', 'Scanner', 'en', { version: 3 })]);
      await engine().remove('a', 2);
      expect(await foundBy(engine(), 'scanner')).toEqual(['a']);
    });

    it('remembers the removal of what it never saw', async () => {
      await engine().remove('a', 2);
      await engine().save([written('a', 'Scanner')]);
      expect(await engine().count()).toBe(0);
    });

    it('ends in the same state when everything is said twice', async () => {
      const say = async (): Promise<void> => {
        await engine().save([document('a'), document('b', { version: 2, facets: { region: ['ESA'] } })]);
        await engine().remove('a', 2);
      };
      await say();
      const once = await engine().search(query({ facets: ['region'] }));
      await say();
      expect(await engine().search(query({ facets: ['region'] }))).toEqual(once);
    });

    it('forgets everything when cleared, tombstones too, and needs a rebuild until told otherwise', async () => {
      await engine().save([written('a', 'Scanner', 'en', { version: 3 })]);
      await engine().remove('b', 7);
      await engine().confirmRebuilt();
      expect(engine().needsRebuild).toBe(false);
      await engine().clear();
      expect([await engine().count(), engine().needsRebuild]).toEqual([0, true]);
      await engine().save([written('b', 'Scanner')]);
      expect(await foundBy(engine(), 'scanner')).toEqual(['b']);
    });

    it('says which version of each document it holds', async () => {
      await engine().save([document('practice/a', { version: 3 }), document('é', { version: 0 }), document('gone')]);
      await engine().remove('gone', 2);
      expect(await engine().versions()).toEqual({ 'practice/a': 3, é: 0 });
    });

    it('takes an empty list, and a document without any text', async () => {
      await engine().save([]);
      await engine().save([document('a', { texts: {} })]);
      const [hit] = (await engine().search(query())).hits;
      expect(hit).toMatchObject({ id: 'a', title: { text: '' }, snippet: { text: '', marks: [] } });
    });

    it('refuses everything once closed', async () => {
      await engine().close();
      await expect(engine().count()).rejects.toThrow('closed');
      await expect(engine().save([document('a')])).rejects.toThrow('closed');
    });
  });
