import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '../work-plan.module.js';

interface Row {
  code: string;
  cells: { topic: string; tasks: number; lead: number }[];
}

describe('coordination', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [WorkPlanModule.for()] })));
  afterAll(() => test.close());

  const get = async (path: string, as?: (typeof people)[keyof typeof people]) =>
    (await test.send('GET', `/api/work-plans/2016-2018/${path}`, { ...(as && { as }) })).body;
  const codes = (list: { code: string }[]) => list.map(({ code }) => code);
  const endorse = async (...changes: object[]) => {
    const source = { body: 'PTC', session: '215th', date: '2017-03-01' };
    const { current } = (await test.send('GET', '/api/work-plans/2016-2018')).body;
    for (const change of changes) {
      const body = { change, base: current, reason: 'To coordinate.', origin: 'opportunity' };
      const made = await test.send('POST', '/api/work-plans/2016-2018/proposals', { as: people.contributor, body });
      await test.send('POST', `/api/work-plans/2016-2018/proposals/${made.body.id}/decision`, {
        as: people.decisionMaker,
        body: { outcome: 'accept', decision: source },
      });
    }
    await test.send('POST', '/api/work-plans/2016-2018/revisions', { as: people.secretariat, body: {} });
    const done = await test.send('POST', '/api/work-plans/2016-2018/draft/endorsement', {
      as: people.decisionMaker,
      body: source,
    });
    expect(done.status).toBe(201);
  };

  it('shows which body works in which topic, empty cells included', async () => {
    const { rows, topics, empty } = await get('matrix/bodies');
    expect([rows.length, topics.length]).toEqual([14, 11]);
    const cell = (body: string, topic: string) =>
      (rows as Row[]).find(({ code }) => code === body)!.cells.find((one) => one.topic === topic);
    expect(cell('EC', 'B.6')).toMatchObject({ tasks: 7, lead: 6 });
    expect(cell('PC', 'A.1')).toMatchObject({ tasks: 0, codes: [] });
    expect(empty).toBe((rows as Row[]).flatMap(({ cells }) => cells).filter(({ tasks }) => tasks === 0).length);
  });

  it('shows which goals no task serves, and which tasks name no goal', async () => {
    const sum = (cells: { tasks: number }[]) => cells.reduce((total, { tasks }) => total + tasks, 0);
    const before = await get('matrix/goals');
    expect([before.empty, sum(before.unassigned)]).toEqual([44, 39]);
    await endorse({ kind: 'edit-task', task: 'C.9.1', edit: { goals: ['IHR', 'REV'] } });
    const after = await get('matrix/goals');
    expect([after.empty, sum(after.unassigned)]).toEqual([42, 38]);
    expect((await get('tasks?goal=IHR')).items).toMatchObject([{ code: 'C.9.1' }]);
  });

  it('groups tasks that share an instrument, a system or a theme', async () => {
    const { groups } = await get('cross-cutting?kind=instrument');
    expect(groups[0]).toMatchObject({ name: 'WCO Data Model', topics: ['A.3', 'B.5'], total: 7 });
    expect((await get('cross-cutting')).groups.map(({ kind }: { kind: string }) => kind)).toContain('theme');
  });

  it('tells a body what it does, what is due, what waits for it and what others do beside it', async () => {
    await endorse(
      { kind: 'edit-task', task: 'A.2.8', edit: { dependsOn: ['C.9.1'] } },
      { kind: 'edit-task', task: 'C.9.1', edit: { dependsOn: ['C.8.1'] } },
    );
    const page = await get('bodies/CBC?at=2018-04', people.contributor);
    expect(codes(page.leads)).toEqual(['C.9.1']);
    expect(codes(page.supports)).toEqual(['A.2.8', 'C.8.1', 'C.10.1', 'C.11.1']);
    expect(codes(page.due)).toEqual(expect.arrayContaining(['C.9.1', 'A.2.8']));
    expect(page.waitsFor).toMatchObject([
      { task: { code: 'A.2.8' } },
      { task: { code: 'C.9.1' }, open: [{ code: 'C.8.1' }] },
    ]);
    expect(codes(page.beside)).toContain('A.2.1');
    const ec = await get('bodies/IMSC');
    expect(ec.waitedFor).toMatchObject([{ task: { code: 'C.8.1' }, waiting: [{ code: 'C.9.1' }] }]);
    expect((await get('bodies/XYZ')).code).toBe('work-plan.body-not-found');
    const asked = await get('bodies/WCO-UPU%20CC');
    expect(codes(asked.supports)).toEqual(['B.6.13']);
  });

  it('lists the proposals that wait for a body’s opinion, to people with an account', async () => {
    const body = {
      change: { kind: 'drop-task', task: 'B.6.3' },
      base: 3,
      reason: 'Done elsewhere.',
      origin: 'technology',
    };
    const { id } = (await test.send('POST', '/api/work-plans/2016-2018/proposals', { as: people.contributor, body }))
      .body;
    expect((await get('bodies/SWG', people.contributor)).opinions).toMatchObject([{ id }]);
    expect((await get('bodies/SWG')).opinions).toEqual([]);
  });

  it('shows the PTC delays, tasks without report and tasks without evidence', async () => {
    expect((await get('steering')).code).toBe('platform.not-signed-in');
    const send = (code: string, body: object) =>
      test.send('POST', `/api/work-plans/2016-2018/tasks/${code}/reports`, { as: people.bodySecretary, body });
    await send('A.2.2', { status: 'delivered' });
    await send('A.2.3', { status: 'delayed', note: 'No funds.' });
    const view = await get('steering?at=2016-08', people.decisionMaker);
    expect(codes(view.delays)).toEqual(['A.2.1', 'A.2.3']);
    expect(view.totals.withoutReport).toBe(37);
    expect(codes(view.withoutEvidence)).toEqual(['A.2.2', 'A.2.6', 'A.2.9', 'B.7.1', 'C.11.1']);
    expect(view.bodies.find(({ code }: { code: string }) => code === 'PTC')).toMatchObject({
      delays: 2,
      withoutEvidence: 5,
    });
  });
});
