import { readFileSync } from 'node:fs';
import type { TaskLine } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '../work-plan.module.js';

interface Annex {
  bodies: { code: string; title: string }[];
  strategicGoals: { code: string; title: string }[];
  sections: {
    code: string;
    title: string;
    topics: {
      code: string;
      title: string;
      tasks: { code: string; title: string; bodies: string[]; timeline: object; collectsPractices?: boolean }[];
    }[];
  }[];
}
const annex = JSON.parse(readFileSync('libs/reference-data/data/work-plan-2016-2018.json', 'utf8')) as Annex;
const annexTasks = annex.sections.flatMap(({ topics }) => topics.flatMap(({ tasks }) => tasks));

describe('reading the Work Plan 2016-2018', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [WorkPlanModule.for()] })));
  afterAll(() => test.close());

  const read = async (path: string) => (await test.send('GET', `/api/work-plans${path}`)).body;
  const codes = (page: { items: { code: string }[] }) => page.items.map(({ code }) => code);

  it('holds as revision 1 every section, topic, body and goal of Annex I', async () => {
    const plan = await read('/2016-2018');
    expect(plan).toMatchObject({ revision: 1, current: 1, draft: null, from: '2016-07', to: '2018-06' });
    const titled = (list: { code: string; titles: { en: string } }[]) =>
      list.map(({ code, titles }) => [code, titles.en]);
    const reference = (list: { code: string; title: string }[]) => list.map(({ code, title }) => [code, title]);
    expect(titled(plan.bodies)).toEqual(reference(annex.bodies));
    expect(titled(plan.goals)).toEqual(reference(annex.strategicGoals));
    expect(titled(plan.sections)).toEqual(reference(annex.sections));
    expect(plan.sections.map(({ topics }: { topics: never[] }) => titled(topics))).toEqual(
      annex.sections.map(({ topics }) => reference(topics)),
    );
  });

  it('holds every task of Annex I in order, with its bodies and timeline', async () => {
    const { items, total, next } = await read('/2016-2018/tasks');
    expect([total, next]).toEqual([39, null]);
    expect(
      (items as TaskLine[]).map(({ code, texts, bodies, timeline, collects }) => ({
        code,
        title: texts.en!.action,
        bodies,
        timeline,
        collectsPractices: collects !== null,
      })),
    ).toEqual(annexTasks.map((task) => ({ ...task, collectsPractices: task.collectsPractices ?? false })));
  });

  it('has every text in French too, marked as unofficial', async () => {
    const { items } = await read('/2016-2018/tasks');
    expect(items.map(({ texts }: { texts: { fr?: { standing: string } } }) => texts.fr?.standing)).toEqual(
      Array(39).fill('unofficial'),
    );
  });

  it.each([
    ['body=DMPT&timeline=by', ['A.3.1', 'A.3.2', 'A.3.6', 'B.5.3', 'B.6.4']],
    ['section=C', ['C.8.1', 'C.9.1', 'C.10.1', 'C.11.1']],
    ['topic=A.1,B.7', ['A.1.1', 'B.7.1']],
    ['lead=SWG', ['B.6.3', 'B.6.4']],
    ['due_before=2016-12', ['A.2.1', 'C.8.1']],
    ['timeline=annual', ['A.3.3']],
    ['collects=true', ['A.2.6', 'A.2.9', 'B.7.1', 'C.11.1']],
    ['overdue=true&at=2016-11&timeline=by', ['A.2.1', 'C.8.1']],
    ['q=single+window', ['A.2.2', 'A.2.3', 'A.2.4']],
    ['status=delivered', []],
    ['goal=TFS', []],
  ])('finds tasks by %s', async (query, found) => {
    expect(codes(await read(`/2016-2018/tasks?${query}`))).toEqual(found);
  });

  it('gives pages that continue where the last one ended, each for its own query', async () => {
    const first = await read('/2016-2018/tasks?limit=20');
    const second = await read(`/2016-2018/tasks?limit=20&cursor=${first.next}`);
    expect([...codes(first), ...codes(second)]).toEqual(annexTasks.map(({ code }) => code));
    expect((await read(`/2016-2018/tasks?body=EC&cursor=${first.next}`)).code).toBe('platform.invalid-cursor');
  });

  it('computes what is overdue from the calendar, for the month asked about', async () => {
    const standing = async (code: string, at: string) => {
      const { status, overdue, due } = await read(`/2016-2018/tasks/${code}?at=${at}`);
      return { status, overdue, due };
    };
    expect(await standing('A.2.4', '2016-12')).toEqual({ status: 'not-started', overdue: false, due: '2016-12' });
    expect(await standing('A.2.4', '2017-01')).toEqual({ status: 'not-started', overdue: true, due: '2016-12' });
    expect(await standing('A.1.1', '2017-01')).toEqual({ status: 'not-started', overdue: false, due: '2017-01' });
    expect(await standing('A.1.1', '2017-02')).toEqual({ status: 'not-started', overdue: true, due: '2017-01' });
    const annual = await read('/2016-2018/tasks/A.3.3?at=2017-08');
    expect(annual.occurrences).toEqual([
      { name: '2016/2017', due: '2017-06', status: 'not-started', overdue: true },
      { name: '2017/2018', due: '2018-06', status: 'not-started', overdue: false },
    ]);
  });

  it('shows all tasks as bars of a timeline', async () => {
    const { from, to, bars } = await read('/2016-2018/timeline');
    expect([from, to, bars.length]).toEqual(['2016-06', '2018-06', 39]);
    expect(bars[1]).toMatchObject({ code: 'A.2.1', from: '2016-06', to: '2016-06' });
    expect(bars[2]).toMatchObject({ code: 'A.2.2', from: '2016-07', to: '2017-04' });
  });

  it('gives the bars in pages, in one language where it is named', async () => {
    const first = await read('/2016-2018/timeline?limit=30&lang=fr');
    const second = await read(`/2016-2018/timeline?limit=30&lang=fr&cursor=${first.next}`);
    expect([...first.bars, ...second.bars].map(({ code }) => code)).toEqual(annexTasks.map(({ code }) => code));
    expect([second.next, first.total, second.from]).toEqual([null, 39, first.from]);
    expect(Object.keys(first.bars[0].titles)).toEqual(['fr']);
  });

  it('records the answer to an action item of the cover note and shows it on the plan', async () => {
    const given = {
      kind: 'note',
      body: 'PTC',
      session: '213th/214th Sessions',
      date: '2016-10-20',
      agendaItem: 'IX.e',
      titles: { en: 'The PTC took note of the plan' },
      action: '12.1',
    };
    const send = (body: object) =>
      test.send('POST', '/api/work-plans/2016-2018/decisions', { as: people.decisionMaker, body });
    const { status, body } = await send(given);
    expect(status).toBe(201);
    expect((await read('/2016-2018')).actions).toMatchObject([
      { code: '12.1', decisions: [body.id] },
      { code: '12.2', decisions: [] },
    ]);
    expect((await read('/2016-2018/decisions')).items[0]).toMatchObject({ id: body.id, body: 'PTC', kind: 'note' });
    expect((await send({ ...given, action: '13' })).body.code).toBe('work-plan.unknown-reference');
    expect((await send({ ...given, body: 'XYZ' })).body.errors[0].path).toBe('body');
    expect((await send({ ...given, date: '2016-02-31' })).body.errors[0].path).toBe('date');
  });

  it.each([
    ['/2019-2021', 404, 'work-plan.plan-not-found'],
    ['/2016-2018?revision=2', 404, 'work-plan.revision-not-found'],
    ['/2016-2018?revision=0', 422, 'platform.invalid'],
    ['/2016-2018/tasks/A.2.99', 404, 'work-plan.task-not-found'],
    ['/2016-2018/tasks?body=XYZ', 422, 'work-plan.unknown-reference'],
    ['/2016-2018/tasks?due_before=2017-13', 422, 'platform.invalid'],
    ['/2016-2018/tasks?bodies=PTC', 422, 'platform.invalid'],
  ])('answers %s with %s %s', async (path, status, code) => {
    expect(await test.send('GET', `/api/work-plans${path}`)).toMatchObject({ status, body: { code } });
  });
});
