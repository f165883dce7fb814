import type { Actor } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '../work-plan.module.js';

const at = '/api/regional-plans/ESA';

describe('a regional plan', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [WorkPlanModule.for()] })));
  afterAll(() => test.close());

  const send = (method: string, path: string, body?: object, as: Actor = people.viceChair, headers = {}) =>
    test.send(method, `${at}${path}`, { as, body, headers });
  const entry = async (code: string) =>
    (await send('GET', '?at=2017-03')).body.entries.find((one: { code: string }) => one.code === code);

  it('is empty until the Vice-Chair takes in tasks and topics, once each', async () => {
    expect((await send('GET', '')).body).toMatchObject({ version: 0, entries: [], may: ['keep'] });
    expect((await send('POST', '/adoptions', { tasks: ['A.2.4', 'A.2.2'], topics: ['B.7'] })).status).toBe(201);
    const { body } = await send('POST', '/adoptions', { topics: ['A.1'], tasks: ['A.2.4'] });
    expect(body.entries.map(({ code }: { code: string }) => code)).toEqual(['A.1.1', 'A.2.2', 'A.2.4', 'B.7.1']);
    expect(body.notAdopted).toHaveLength(35);
  });

  it('has tasks and dates of its own, and reports that leave the global plan as it is', async () => {
    const own = {
      texts: { en: { action: 'Pilot a regional e-certificate of origin' } },
      timeline: { kind: 'by', month: '2017-02' },
    };
    const added = (await send('POST', '/entries', { ...own, topic: 'B.6' })).body;
    const { id } = added.entries.at(-1);
    const version = { 'if-match': `"${added.version}"` };
    const edited = await send(
      'PUT',
      '/entries/A.2.4',
      { timeline: { kind: 'by', month: '2017-09' }, responsible: 'ROCB' },
      people.viceChair,
      version,
    );
    expect(edited.status).toBe(200);
    expect((await send('PUT', '/entries/A.2.4', { note: 'x' }, people.viceChair, version)).body.code).toBe(
      'platform.stale-version',
    );
    expect(await entry('A.2.4')).toMatchObject({
      due: '2017-09',
      overdue: false,
      global: { due: '2016-12', status: 'not-started' },
    });
    await send('POST', '/entries/A.2.4/reports', {
      status: 'delivered',
      note: 'Every Member has entered its Single Window.',
    });
    expect(await entry('A.2.4')).toMatchObject({ status: 'delivered', global: { status: 'not-started' } });
    const view = (await send('GET', '?at=2017-03')).body;
    expect(view.entries.at(-1)).toMatchObject({ id, own: true, overdue: true, code: null, topic: 'B.6' });
    expect(view.counts).toMatchObject({ tasks: 5, byStatus: { delivered: 1 } });
  });

  it('shows on the global plan which regions took a task in', async () => {
    const plan = (await test.send('GET', '/api/work-plans/2016-2018')).body;
    expect(plan.uptake.find(({ region }: { region: string }) => region === 'ESA')).toEqual({
      region: 'ESA',
      tasks: 4,
      own: 1,
    });
    expect((await test.send('GET', '/api/work-plans/2016-2018/tasks/A.2.4')).body.uptake).toEqual([
      { region: 'ESA', status: 'delivered' },
    ]);
    expect((await test.send('GET', '/api/regional-plans')).body.items).toMatchObject([
      { region: 'ESA', tasks: 4, own: 1 },
    ]);
  });

  it('follows the global plan: a task that moves stays in it under its new code, marked as changed', async () => {
    const source = { body: 'PTC', session: '215th', date: '2017-03-01' };
    const change = { kind: 'move-task', task: 'A.2.2', topic: 'B.7' };
    const global = (path: string, body: object, as: Actor = people.decisionMaker) =>
      test.send('POST', `/api/work-plans/2016-2018/${path}`, { as, body });
    const { id } = (await global('proposals', { change, base: 1, reason: 'To join.', origin: 'opportunity' })).body;
    await global(`proposals/${id}/decision`, { outcome: 'accept', decision: source });
    await global('revisions', {});
    expect((await global('draft/endorsement', source)).status).toBe(201);
    expect(await entry('A.2.2')).toBeUndefined();
    expect(await entry('B.7.2')).toMatchObject({ id: 'A.2.2', topic: 'B.7', global: { changed: true } });
    expect((await entry('A.2.4')).global.changed).toBe(false);
  });

  it('is kept by the Vice-Chair of that region alone', async () => {
    const elsewhere: Actor = { id: 'u-vc', name: 'Other', grants: [{ role: 'vice-chair', region: 'EUR' }] };
    expect((await send('POST', '/adoptions', { tasks: ['A.2.1'] }, elsewhere)).body.code).toBe(
      'work-plan.not-your-region',
    );
    expect((await send('POST', '/adoptions', { tasks: ['A.2.1'] }, people.secretariat)).body.code).toBe(
      'platform.not-allowed',
    );
  });

  it.each([
    ['an unknown task', '/adoptions', { tasks: ['A.2.99'] }, 'work-plan.task-not-found'],
    ['an unknown topic', '/adoptions', { topics: ['A.99'] }, 'work-plan.topic-not-found'],
    ['nothing at all', '/adoptions', {}, 'platform.invalid'],
    [
      'dates outside the plan',
      '/entries',
      { texts: { en: { action: 'x' } }, timeline: { kind: 'by', month: '2020-01' } },
      'work-plan.outside-calendar',
    ],
    [
      'a report on what is not in it',
      '/entries/A.3.1/reports',
      { status: 'delivered' },
      'work-plan.regional-entry-not-found',
    ],
  ])('refuses %s', async (_, path, body, code) => {
    const before = (await send('GET', '')).body.version;
    expect((await send('POST', path, body)).body.code).toBe(code);
    expect((await send('GET', '')).body.version).toBe(before);
  });

  it('knows the six regions alone', async () => {
    expect((await test.send('GET', '/api/regional-plans/ATL')).body.code).toBe('work-plan.regional-plan-not-found');
  });
});
