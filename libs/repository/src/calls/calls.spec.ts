import { type Actor, visitor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';
import { EndCalls } from './end-calls.js';

const practice = {
  texts: { en: { title: 'Drones at the green border', summary: 'They see what cameras do not.', body: '' } },
  themes: ['innovation'],
  status: 'live',
  year: 2024,
};
const wanted = {
  texts: { en: { title: 'Drones at borders', summary: 'Who uses drones, and with what result?' } },
  segments: ['risk-enforcement'],
  regions: ['ESA'],
  deadline: '2027-03-31',
};

describe('a call for practices', () => {
  let test: TestApp;
  let now = new Date('2026-11-25T10:00:00Z');
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] });
    jest.spyOn(test.app.get(Clock), 'now').mockImplementation(() => now);
  });
  afterAll(() => test.close());

  const send = (method: string, path: string, as: Actor, body?: object, version?: number) =>
    test.send(method, `/api${path}`, {
      as,
      ...(body && { body }),
      ...(version && { headers: { 'if-match': `"${version}"` } }),
    });
  const open = async (more: object = {}) =>
    (await send('POST', '/calls', people.curator, { ...wanted, ...more })).body as { id: string; version: number };
  const read = async (id: string, as: Actor = visitor) => (await send('GET', `/calls/${id}`, as)).body;

  it('is opened by the Research Unit and answered from it; the practice remembers it', async () => {
    const { id } = await open();
    expect(await read(id, people.contributor)).toMatchObject({ status: 'open', answers: [], may: ['answer'] });
    const begun = await send('POST', '/practices', people.contributor, { content: { ...practice, call: id } });
    expect(begun).toMatchObject({ status: 201, body: { content: { call: id } } });
    const path = `/practices/${begun.body.id}`;
    await send('POST', `${path}/submission`, people.contributor, {});
    await send('POST', `${path}/approval`, people.approver, {});
    const underWay = await send('GET', `/practices?queue=review&call=${id}`, people.curator);
    expect(underWay.body.items).toMatchObject([{ id: begun.body.id, stage: 'approved' }]);
    expect((await read(id, people.curator)).answers).toEqual([]);
    await send('POST', `${path}/review`, people.curator, { decision: 'publish' });
    await test.eventually(async () =>
      expect((await read(id)).answers).toMatchObject([{ type: 'practice', member: 'RW' }]),
    );
    expect((await send('GET', '/calls?region=ESA', visitor)).body.items).toMatchObject([{ id, answers: 1 }]);
    expect((await send('GET', '/calls?region=EUR', visitor)).body.items).toEqual([]);
    expect((await send('GET', '/calls?topic=A.4', visitor)).body.items).toHaveLength(1);
  });

  it('closes itself when its last day is over', async () => {
    const { id } = await open({ deadline: '2026-11-26' });
    now = new Date('2026-11-26T23:59:00Z');
    expect(await read(id)).toMatchObject({ status: 'open', closed: null });
    now = new Date('2026-11-27T00:00:00Z');
    expect(await read(id)).toMatchObject({ status: 'closed', closed: { why: 'deadline' } });
    await test.app.get(EndCalls, { strict: false }).run();
    expect(await read(id)).toMatchObject({ version: 2, status: 'closed', closed: { why: 'deadline' } });
    expect((await send('GET', '/calls?status=closed', visitor)).body.items).toMatchObject([{ id }]);
    const late = await send('POST', '/practices', people.contributor, { content: { ...practice, call: id } });
    expect(late).toMatchObject({ status: 409, body: { code: 'repository.call-closed' } });
    const edited = await send('PUT', `/calls/${id}`, people.curator, wanted, 2);
    expect(edited).toMatchObject({ status: 409, body: { code: 'repository.call-closed' } });
  });

  it('is given more time, or closed by a curator with a note', async () => {
    const { id, version } = await open({ deadline: '2026-12-01' });
    const more = await send('PUT', `/calls/${id}`, people.curator, { ...wanted, deadline: '2026-12-31' }, version);
    expect(more.body).toMatchObject({ version: 2, content: { deadline: '2026-12-31' } });
    const closed = await send('POST', `/calls/${id}/closing`, people.curator, { note: 'Enough answers.' }, 2);
    expect(closed.body).toMatchObject({
      status: 'closed',
      closed: { why: 'curator', note: 'Enough answers.' },
      may: [],
    });
  });

  it('keeps a draft that was begun before it closed', async () => {
    const { id } = await open({ deadline: '2026-11-28' });
    const content = { ...practice, call: id };
    const begun = (await send('POST', '/practices', people.contributor, { content })).body;
    now = new Date('2026-12-05T00:00:00Z');
    const edited = await send('PUT', `/practices/${begun.id}`, people.contributor, content, begun.version);
    expect(edited).toMatchObject({ status: 200, body: { content: { call: id } } });
  });

  it('is offered for what the repository lacks, until one asks for it', async () => {
    const candidates = async () => (await send('GET', '/calls/candidates', people.curator)).body.items as object[];
    const gap = { kind: 'segment', code: 'infrastructure-security', region: 'WCA' };
    expect(await candidates()).toContainEqual({ ...gap, call: null });
    expect(await candidates()).toContainEqual({ kind: 'service', code: 'payment', region: 'EUR', call: null });
    const { id } = await open({ segments: ['infrastructure-security'], regions: [] });
    expect(await candidates()).toContainEqual({ ...gap, call: id });
  });

  it('is for its audience alone', async () => {
    const { id } = await open({ audience: { kind: 'region', regions: ['AMS'] } });
    expect((await send('GET', `/calls/${id}`, people.faraway)).status).toBe(200);
    expect((await send('GET', `/calls/${id}`, people.contributor)).body.code).toBe('repository.call-not-found');
    const answer = { content: { ...practice, call: id } };
    expect((await send('POST', '/practices', people.contributor, answer)).body.code).toBe('repository.call-not-found');
  });

  it.each<[string, object, number, string]>([
    ['a last day that is over', { deadline: '2020-01-01' }, 422, 'repository.call-ends-before'],
    ['a last day that is none', { deadline: 'soon' }, 422, 'platform.invalid'],
    ['no title', { texts: { en: { title: ' ', summary: 'x' } } }, 422, 'platform.invalid'],
    ['an unknown segment', { segments: ['magic'] }, 422, 'platform.invalid'],
  ])('is not opened with %s', async (_, more, status, code) =>
    expect(await send('POST', '/calls', people.curator, { ...wanted, ...more })).toMatchObject({
      status,
      body: { code },
    }),
  );
});
