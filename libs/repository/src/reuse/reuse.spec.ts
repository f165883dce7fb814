import { type Actor, visitor } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

const content = {
  texts: { en: { title: 'Mobile payment of duties', summary: 'Traders pay duties by phone.', body: '' } },
  themes: ['e-services'],
  status: 'live',
  year: 2019,
};
const adapting = {
  kind: 'adapting',
  since: '2025-03',
  lessons: { en: 'Begin with one office.', es: 'Empiece con una.' },
};

describe('the reuse of a practice', () => {
  let test: TestApp;
  let practice: string;
  let forRegion: string;
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] });
    practice = await published({});
    forRegion = await published({ audience: { kind: 'region', regions: ['ESA'] } });
    await test.eventually(async () => expect((await read(forRegion, people.neighbour)).status).toBe(200));
  });
  afterAll(() => test.close());

  const post = (path: string, as: Actor, body: object = {}) => test.send('POST', `/api/practices${path}`, { as, body });
  const published = async (more: object, [writer, approver]: Actor[] = [people.contributor, people.approver]) => {
    const { id } = (await post('', writer!, { content: { ...content, ...more } })).body as { id: string };
    await post(`/${id}/submission`, writer!);
    await post(`/${id}/approval`, approver!);
    await post(`/${id}/review`, people.curator, { decision: 'publish' });
    return id;
  };
  const read = (id: string, as: Actor = visitor) => test.send('GET', `/api/practices/${id}/reuse`, { as });
  const step = (id: string, member: string, method: string, path: string, as: Actor, body: object, version: number) =>
    test.send(method, `/api/practices/${id}/reuse/${member}/${path}`, {
      as,
      body,
      headers: { 'if-match': `"${version}"` },
    });
  const propose = (as: Actor, body: object = adapting, version = 0, id = practice, member = 'CR') =>
    step(id, member, 'PUT', 'proposal', as, body, version);
  const versionOf = async (as: Actor, id = practice) => (await read(id, as)).body.mine[0].version as number;
  const decide = async (body: object = { decision: 'approve' }, as: Actor = people.farApprover) =>
    step(practice, 'CR', 'POST', 'approval', as, body, await versionOf(people.faraway));
  const list = async (query: string, as: Actor) => (await test.send('GET', `/api/reuse${query}`, { as })).body.items;

  it('is stated by people of the Member, and shown to others once its approver has confirmed it', async () => {
    expect(await propose(people.faraway)).toMatchObject({
      status: 200,
      body: { proposed: { content: { kind: 'adapting' } }, standing: null, may: ['propose', 'withdraw'] },
    });
    expect((await read(practice)).body).toMatchObject({ counts: { adapting: 0 }, items: [], mine: [] });
    expect(await list('?queue=approval', people.farApprover)).toMatchObject([{ member: 'CR', may: ['propose', 'decide', 'withdraw'] }]); // prettier-ignore
    expect(await decide({ decision: 'return', reason: 'Since when?' })).toMatchObject({ body: { proposed: null, returned: { reason: 'Since when?' } } }); // prettier-ignore
    await propose(people.faraway, adapting, await versionOf(people.faraway));
    await decide();
    expect((await read(practice)).body).toMatchObject({
      counts: { interested: 0, adapting: 1, adopted: 0, 'given-up': 0 },
      items: [
        { member: 'CR', region: 'AMS', standing: { content: adapting, by: 'Diego Soto' }, proposed: null, may: [] },
      ],
    });
    expect(await list('?queue=ours', people.contributor)).toMatchObject([{ member: 'CR', titles: { en: content.texts.en.title } }]); // prettier-ignore
  });

  it('changes by the same way; what was said before stays behind what is said now', async () => {
    const own = await published({}, [people.faraway, people.farApprover]);
    await test.eventually(async () => expect((await read(own)).status).toBe(200));
    const adopted = { kind: 'adopted', since: '2026-02', lessons: {}, practice: own };
    expect(
      (await propose(people.faraway, { ...adopted, practice }, await versionOf(people.faraway))).body,
    ).toMatchObject({
      code: 'repository.not-your-record',
      errors: [{ path: 'practice' }],
    });
    await propose(people.faraway, adopted, await versionOf(people.faraway));
    expect((await read(practice)).body.counts).toMatchObject({ adapting: 1, adopted: 0 });
    await decide();
    expect((await read(practice)).body).toMatchObject({
      counts: { adapting: 0, adopted: 1 },
      items: [{ own: { id: own, titles: content.texts.en.title ? { en: content.texts.en.title } : {} }, earlier: [{ content: adapting }] }], // prettier-ignore
    });
  });

  it('is taken back by who speaks for the Member; its own people keep the history', async () => {
    const version = await versionOf(people.faraway);
    const reason = { reason: 'The project was merged.' };
    expect(await step(practice, 'CR', 'POST', 'withdrawal', people.faraway, reason, version)).toMatchObject({
      status: 403,
      body: { code: 'platform.not-allowed' },
    });
    expect((await step(practice, 'CR', 'POST', 'withdrawal', people.farApprover, reason, version)).body).toMatchObject({
      standing: null,
      earlier: [{ content: { kind: 'adopted' } }, { content: adapting }],
      withdrawals: [reason],
    });
    expect((await read(practice)).body.items).toEqual([]);
    const again = await step(practice, 'CR', 'POST', 'withdrawal', people.farApprover, reason, version + 1);
    expect(again).toMatchObject({ status: 409, body: { code: 'repository.nothing-stated' } });
    await propose(people.faraway, adapting, version + 1);
    await decide();
    expect((await read(practice)).body.items[0].earlier).toEqual([]);
    expect((await read(practice, people.faraway)).body.mine[0].earlier).toHaveLength(2);
  });

  it('is for readers of the practice alone', async () => {
    expect(await propose(people.faraway, adapting, 0, forRegion)).toMatchObject({
      status: 404,
      body: { code: 'repository.practice-not-found' },
    });
    await propose(people.neighbour, adapting, 0, forRegion, 'KE');
    const approver: Actor = { ...people.neighbour, grants: [{ role: 'approver', member: 'KE' }] };
    await step(forRegion, 'KE', 'POST', 'approval', approver, { decision: 'approve' }, await versionOf(people.neighbour, forRegion)); // prettier-ignore
    expect(await list('?member=KE', people.contributor)).toHaveLength(1);
    expect(await list('?member=KE', people.faraway)).toEqual([]);
    expect(await list('?member=KE', visitor)).toEqual([]);
    const count = async (as: Actor) => (await test.send('GET', '/api/analysis/theme-reuse', { as })).body.practices;
    const row = 1; // e-services
    await test.eventually(async () => expect((await count(people.contributor))[row]).toEqual([0, 2, 0, 0]));
    expect((await count(visitor))[row]).toEqual([0, 1, 0, 0]);
  });

  it.each<[string, Actor, string, object, number, string]>([
    ['one’s own practice', people.contributor, 'RW', {}, 422, 'repository.own-item'],
    ['for another Member', people.neighbour, 'CR', {}, 403, 'repository.not-your-member'],
    ['for a Member that is none', people.neighbour, 'XX', {}, 404, 'repository.unknown-member'],
    ['from a month that lies ahead', people.neighbour, 'KE', { since: '2099-01' }, 422, 'platform.invalid'],
    ['of a kind that there is not', people.neighbour, 'KE', { kind: 'loved' }, 422, 'platform.invalid'],
  ])('is not stated %s', async (_, as, member, more, status, code) =>
    expect(await propose(as, { ...adapting, ...more }, 0, practice, member)).toMatchObject({ status, body: { code } }),
  );

  it('is not written over what somebody else has written', async () =>
    expect(await propose(people.faraway, adapting, 1)).toMatchObject({
      status: 412,
      body: { code: 'platform.stale-version' },
    }));
});
