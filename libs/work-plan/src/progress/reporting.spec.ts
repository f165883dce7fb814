import type { Actor } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '../work-plan.module.js';

const secretaryOf = (...bodies: string[]): Actor => ({
  id: `u-${bodies.join('-')}`,
  name: `Secretary of ${bodies.join(' and ')}`,
  grants: [{ role: 'body-secretary', bodies }],
});
const link = { kind: 'link', title: 'Minutes', url: 'https://example.org/minutes' };

describe('reporting on a task', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [WorkPlanModule.for()] })));
  afterAll(() => test.close());

  const send = (code: string, body: object, as: Actor, what = 'reports', headers = {}) =>
    test.send('POST', `/api/work-plans/2016-2018/tasks/${code}/${what}`, { as, body, headers });
  const read = async (code: string, at = '2016-10') =>
    (await test.send('GET', `/api/work-plans/2016-2018/tasks/${code}?at=${at}`)).body;

  it('is kept with who, when and for which body, and shows at once in lists and counts', async () => {
    const given = { status: 'in-progress', note: 'Draft circulated.', evidence: [link] };
    const answer = await send('A.2.2', given, people.bodySecretary);
    expect(answer).toMatchObject({ status: 201, body: { items: [{ body: 'PTC', by: { name: 'Anna Schmidt' } }] } });
    expect(await read('A.2.2')).toMatchObject({ status: 'in-progress', reports: 1, evidence: 1, history: [given] });
    const list = (await test.send('GET', '/api/work-plans/2016-2018/tasks?status=in-progress')).body;
    expect(list.items.map(({ code }: { code: string }) => code)).toEqual(['A.2.2']);
    await send('A.2.2', { status: 'delivered' }, people.bodySecretary);
    const { counts } = (await test.send('GET', '/api/work-plans/2016-2018')).body;
    expect(counts.byStatus).toMatchObject({ delivered: 1, 'not-started': 38 });
  });

  it('is refused to the secretary of another body, for another body, and to other roles', async () => {
    const given = { status: 'in-progress' };
    expect((await send('C.9.1', given, people.bodySecretary)).body.code).toBe('work-plan.not-your-body');
    expect((await send('A.2.3', { ...given, body: 'IMSC' }, people.bodySecretary)).body.code).toBe(
      'work-plan.not-your-body',
    );
    expect((await send('A.2.3', given, people.secretariat)).body.code).toBe('platform.not-allowed');
    expect(await read('C.9.1')).toMatchObject({ status: 'not-started', reports: 0, may: [] });
  });

  it('asks for which body where the secretary keeps several responsible ones', async () => {
    const both = secretaryOf('PTC', 'IMSC');
    expect((await send('A.2.7', { status: 'delayed' }, both)).body).toMatchObject({
      code: 'platform.invalid',
      errors: [{ path: 'body' }],
    });
    expect((await send('A.2.7', { status: 'delayed', body: 'IMSC' }, both)).status).toBe(201);
  });

  it('is made by year for an annual task, which is delivered when every year is', async () => {
    const dmpt = secretaryOf('DMPT');
    expect((await send('A.3.3', { status: 'delivered' }, dmpt)).body.code).toBe('work-plan.occurrence-missing');
    expect((await send('A.3.3', { status: 'delivered', occurrence: '2018/2019' }, dmpt)).body.code).toBe(
      'work-plan.occurrence-missing',
    );
    await send('A.3.3', { status: 'delivered', occurrence: '2016/2017' }, dmpt);
    expect(await read('A.3.3', '2017-07')).toMatchObject({ status: 'not-started', due: '2018-06', overdue: false });
    await send('A.3.3', { status: 'delivered', occurrence: '2017/2018' }, dmpt);
    expect(await read('A.3.3', '2018-07')).toMatchObject({ status: 'delivered', due: null, overdue: false });
    expect((await send('A.3.1', { status: 'delivered', occurrence: '2016/2017' }, dmpt)).status).toBe(422);
  });

  it('closes a collection task only with evidence or a recorded waiver', async () => {
    const done = { status: 'delivered' };
    expect((await send('A.2.6', done, people.bodySecretary)).body).toMatchObject({
      code: 'work-plan.evidence-missing',
      errors: [{ path: 'evidence' }],
    });
    expect((await send('A.2.6', { ...done, evidence: [link] }, people.bodySecretary)).status).toBe(201);

    const waiver = {
      reason: 'Members were asked twice and had nothing to share.',
      decision: { body: 'PTC', session: '215th/216th', date: '2017-04-05' },
    };
    expect((await send('A.2.9', waiver, people.bodySecretary, 'waiver')).body.code).toBe('platform.not-allowed');
    expect((await send('A.2.1', waiver, people.decisionMaker, 'waiver')).status).toBe(422);
    expect((await send('A.2.9', waiver, people.decisionMaker, 'waiver')).status).toBe(201);
    expect((await send('A.2.9', done, people.bodySecretary)).status).toBe(201);
    expect(await read('A.2.9')).toMatchObject({ status: 'delivered', waived: true, waiver });
  });

  it('is made once under one Idempotency-Key', async () => {
    const once = { 'idempotency-key': 'report-1' };
    for (let time = 0; time < 3; time++)
      await send('A.4.1', { status: 'in-progress' }, people.bodySecretary, 'reports', once);
    expect((await read('A.4.1')).reports).toBe(1);
  });

  it.each([
    ['status dropped', { status: 'dropped' }, 'platform.invalid'],
    ['an unsafe link', { status: 'delayed', evidence: [{ ...link, url: 'javascript:alert(1)' }] }, 'platform.invalid'],
    [
      'a practice nobody published',
      { status: 'delayed', evidence: [{ kind: 'practice', id: 'no-such' }] },
      'work-plan.practice-not-published',
    ],
  ])('refuses %s', async (_, body, code) => {
    expect((await send('A.1.1', body, people.bodySecretary)).body.code).toBe(code);
    expect((await read('A.1.1')).reports).toBe(0);
  });
});
