import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { visitor } from '@digital-customs/contracts';
import { RepositoryModule } from '../repository.module.js';

describe('the mapping of the agreement', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for()] });
    await test.eventually(async () => {
      const { items } = (await test.send('GET', '/api/tfa-measures/7.2')).body;
      expect(items.length).toBeGreaterThan(5);
    });
    await test.eventually(async () => expect((await measure('7.6')).tools).toHaveLength(2));
  });
  afterAll(() => test.close());

  const measure = async (code: string) => (await test.send('GET', `/api/tfa-measures/${code}`)).body;
  const list = async (query = '') => (await test.send('GET', `/api/tfa-measures${query}`)).body;

  it('has the 36 measures, each with what supports it and how sure each link is', async () => {
    const { items } = await list();
    expect(items).toHaveLength(36);
    expect((await measure('7.6')).tools).toEqual([
      expect.objectContaining({ code: 'time-release-study', certainty: 'high' }),
      expect.objectContaining({ code: 'trs-software', certainty: 'high' }),
    ]);
    const tools = (await measure('7.1')).tools as { code: string | null; names: { en: string }; certainty: string }[];
    expect(tools.find(({ names }) => names.en === 'SAFE Framework of Standards')).toMatchObject({ code: null });
    expect(tools.find(({ code }) => code === 'wco-data-model')).toMatchObject({ certainty: 'high' });
  });

  it('shows practices as proposed where their services suggest it, never as stated', async () => {
    const { items, practices } = await measure('10.2');
    expect(items).toContainEqual(expect.objectContaining({ id: 'in-11', member: 'IN', link: 'proposed' }));
    expect(practices.stated).toBe(0);
  });

  it('names the measures that lack a practice or a tool', async () => {
    const { items } = await list('?gap=practice');
    const codes = items.map(({ code }: { code: string }) => code);
    expect(codes).toContain('1.4');
    expect(codes).not.toContain('7.2');
    expect((await list('?gap=tool')).items).toEqual([]);
    const { version, content } = await measure('1.4');
    const empty = await test.send('PUT', '/api/tfa-measures/1.4', {
      as: people.curator,
      body: { ...content, tools: [] },
      headers: { 'if-match': `"${version}"` },
    });
    expect(empty).toMatchObject({ status: 200, body: { gaps: ['tool', 'practice'] } });
    expect((await list('?gap=tool')).items).toMatchObject([{ code: '1.4' }]);
  });

  it('follows the register: a new link shows with its certainty, a retired instrument no more', async () => {
    const edit = async (more: object) => {
      const { content, revision } = (await test.send('GET', '/api/instruments/iris')).body;
      const body = { ...content, ...more };
      await test.send('PUT', '/api/instruments/iris', { as: people.curator, body, headers: { 'if-match': `"${revision}"` } }); // prettier-ignore
    };
    const iris = async () =>
      (await measure('12')).tools.filter(({ code }: { code: string }) => code === 'iris') as object[];
    await edit({ measures: [{ code: '12', certainty: 'low' }] });
    await test.eventually(async () => expect(await iris()).toMatchObject([{ certainty: 'low' }]));
    await edit({ status: 'retired' });
    await test.eventually(async () => expect(await iris()).toEqual([]));
  });

  describe('with the categories of a Member', () => {
    const categories = {
      entries: [
        { measure: '7.2', category: 'A' },
        { measure: '10.4', category: 'C', indicative: '2020-06-30', definitive: '2022-12-31' },
      ],
      source: { title: 'Notification to the WTO', url: 'https://www.example.org/notification' },
      audience: { kind: 'members' },
    };
    const propose = (member: string, as = people.contributor, version = 0, more: object = {}) =>
      test.send('PUT', `/api/tfa-measures/categories/${member}/proposal`, {
        as,
        body: { ...categories, ...more },
        headers: { 'if-match': `"${version}"` },
      });

    it('shows them to whom the Member releases them, once its approver has confirmed them', async () => {
      const proposed = await propose('RW');
      expect(proposed).toMatchObject({ status: 200, body: { confirmed: null, may: ['propose'] } });
      expect((await list('?member=RW')).reported).toBe(false);
      const approve = (as = people.approver) =>
        test.send('POST', '/api/tfa-measures/categories/RW/approval', {
          as,
          body: { decision: 'approve' },
          headers: { 'if-match': `"${proposed.body.version}"` },
        });
      expect(await approve(people.farApprover)).toMatchObject({ body: { code: 'repository.not-your-member' } });
      expect(await approve()).toMatchObject({ status: 200, body: { confirmed: { by: 'Eric Mugisha' } } });
      const seen = await test.send('GET', '/api/tfa-measures?member=RW', { as: people.neighbour });
      const entry = seen.body.items.find(({ code }: { code: string }) => code === '10.4').categories;
      expect(entry).toMatchObject([{ category: 'C', indicative: '2020-06-30', definitive: '2022-12-31' }]);
      expect((await test.send('GET', '/api/tfa-measures?member=RW', { as: visitor })).body.reported).toBe(false);
      expect((await measure('7.2')).members).toEqual([]);
      const own = await test.send('GET', '/api/tfa-measures/7.2', { as: people.neighbour });
      expect(own.body.members).toMatchObject([{ member: 'RW', entries: [{ category: 'A' }] }]);
    });

    it.each<[string, object, string]>([
      [
        'a measure that is not in the agreement',
        { entries: [{ measure: '13.1', category: 'A' }] },
        'entries.0.measure',
      ],
      ['a category that is none', { entries: [{ measure: '7.2', category: 'D' }] }, 'entries.0.category'],
      ['dates the wrong way round', { entries: [{ measure: '7.2', category: 'B', indicative: '2022-01-01', definitive: '2021-01-01' }] }, 'entries.0.definitive'], // prettier-ignore
      ['the same twice', { entries: [{ measure: '7.2', category: 'A' }, { measure: '7.2', category: 'A' }] }, 'entries'], // prettier-ignore
      ['no source', { source: { title: '' } }, 'source.title'],
    ])('refuses %s', async (_, more, path) => {
      const answer = await propose('RW', people.contributor, 2, more);
      expect(answer).toMatchObject({ status: 422, body: { code: 'platform.invalid' } });
      expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    });

    it('refuses an unknown Member, another Member and a stale version', async () => {
      expect(await propose('ZZ')).toMatchObject({ status: 404, body: { code: 'repository.unknown-member' } });
      expect(await propose('KE')).toMatchObject({ status: 403, body: { code: 'repository.not-your-member' } });
      expect(await propose('RW', people.contributor, 0)).toMatchObject({ status: 412 });
      expect(await test.send('GET', '/api/tfa-measures/13.1')).toMatchObject({
        status: 404,
        body: { code: 'repository.measure-not-found' },
      });
      expect(await test.send('GET', '/api/tfa-measures?member=ZZ')).toMatchObject({ status: 422 });
    });
  });
});
