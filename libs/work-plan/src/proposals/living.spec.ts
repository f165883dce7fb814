import type { Actor, PlanChange } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '../work-plan.module.js';

const decision = { body: 'PC', session: '76th', date: '2016-12-08', agendaItem: 'V', document: 'SP0600' };
const endorsement = { body: 'COUNCIL', session: '129th/130th', date: '2017-07-07', document: 'SC0160' };
const at = '/api/work-plans/2016-2018';

describe('the living plan', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [WorkPlanModule.for()] })));
  afterAll(() => test.close());

  const post = (path: string, as: Actor, body: object) => test.send('POST', `${at}${path}`, { as, body });
  const get = async (path: string, as: Actor = people.contributor) =>
    (await test.send('GET', `${at}${path}`, { as })).body;
  const propose = (change: object, more: object = {}, as: Actor = people.contributor) =>
    post('/proposals', as, { change, base: 1, reason: 'The PTC suggested it.', origin: 'members-demand', ...more });
  const accept = (id: string, more: object = {}) =>
    post(`/proposals/${id}/decision`, people.decisionMaker, { outcome: 'accept', decision, ...more });
  const taskOf = async (code: string) => get(`/tasks/${code}`);

  const ids: string[] = [];

  it('takes in the PTC’s suggestions of paragraph 6 as proposals, with comments and the opinions of the bodies concerned', async () => {
    const { content } = await withContent('B.5.1');
    const suggestions: PlanChange[] = [
      { kind: 'edit-task', task: 'B.5.1', edit: { bodies: ['PTC', 'IMSC', 'DMPT', 'TFAWG'] } },
      {
        kind: 'edit-task',
        task: 'A.4.1',
        edit: {
          texts: {
            en: {
              action:
                'Explore new topics, e.g., 3D Printing and its emerging usage, Big Data - Data Mining and Predictive Analytics, Drones; Blockchain - Bitcoins, including constructive engagement with academia',
              output: 'Report to the PTC',
              standing: 'official',
            },
          },
        },
      },
      {
        kind: 'add-task',
        topic: 'B.5',
        content: {
          ...content,
          texts: {
            en: {
              action: 'Promote mobile-enabled services for traders and travellers',
              output: '',
              standing: 'official',
            },
          },
          dependsOn: ['B.5.1'],
        },
      },
    ];
    for (const change of suggestions) {
      const answer = await propose(change);
      expect(answer).toMatchObject({ status: 201, body: { stage: 'open', by: { name: 'Aline Uwase' } } });
      ids.push(answer.body.id);
    }
    expect((await get(`/proposals/${ids[0]}`)).concerned).toEqual(['PTC', 'IMSC', 'DMPT', 'TFAWG']);
    await post(`/proposals/${ids[0]}/comments`, people.viceChair, { text: 'The region needs it.' });
    await post(`/proposals/${ids[0]}/opinions`, people.bodySecretary, { position: 'oppose' });
    const opinion = await post(`/proposals/${ids[0]}/opinions`, people.bodySecretary, {
      position: 'support',
      note: 'Yes.',
    });
    expect(opinion.body).toMatchObject({
      comments: [{ text: 'The region needs it.' }],
      opinions: [{ body: 'PTC', position: 'support' }],
    });
    const stranger: Actor = { id: 'u-cbc', name: 'CBC', grants: [{ role: 'body-secretary', bodies: ['CBC'] }] };
    expect((await post(`/proposals/${ids[0]}/opinions`, stranger, { position: 'support' })).body.code).toBe(
      'work-plan.not-your-body',
    );
    expect((await taskOf('B.5.1')).bodies).toEqual(['PTC', 'IMSC', 'DMPT']);
  });

  it('decides on each once, as proposed or amended, and changes nothing yet', async () => {
    expect((await accept(ids[0]!)).body).toMatchObject({ stage: 'accepted', decided: { decision } });
    const again = await post(`/proposals/${ids[0]}/decision`, people.decisionMaker, { outcome: 'decline', decision });
    expect(again).toMatchObject({ status: 409, body: { code: 'work-plan.already-decided' } });
    const amended = (await get(`/proposals/${ids[1]}`)).change;
    amended.edit.texts.en.output = 'Annual report to the PTC';
    expect((await accept(ids[1]!, { outcome: 'amend' })).body.code).toBe('work-plan.amendment-missing');
    expect((await accept(ids[1]!, { outcome: 'amend', change: amended })).body.stage).toBe('amended');
    expect((await accept(ids[2]!)).status).toBe(200);
    expect((await accept(ids[2]!)).body.code).toBe('work-plan.already-decided');
    expect((await get('')).current).toBe(1);
    expect((await get('/proposals?stage=accepted&task=B.5.1')).items.map(({ id }: { id: string }) => id)).toEqual([
      ids[0],
    ]);
  });

  it('drafts the next revision from accepted proposals, shows what it would change, and makes it current by an endorsement', async () => {
    expect((await post('/draft/endorsement', people.decisionMaker, endorsement)).body.code).toBe('work-plan.no-draft');
    const drafted = await post('/revisions', people.secretariat, {});
    expect(drafted).toMatchObject({ status: 201, body: { number: 2, proposals: ids } });
    expect((await post('/revisions', people.secretariat, {})).body.code).toBe('work-plan.draft-exists');
    expect((await get('/draft')).difference).toMatchObject({ from: 1, to: 2, counts: { changed: 2, added: 1 } });
    expect((await post('/draft/endorsement', people.decisionMaker, { ...endorsement, body: 'DMPT' })).body.code).toBe(
      'work-plan.unknown-reference',
    );
    expect(await get('')).toMatchObject({ current: 1, draft: 2 });
    const endorsed = await post('/draft/endorsement', people.decisionMaker, endorsement);
    expect(endorsed).toMatchObject({ status: 201, body: { number: 2, changes: 3, endorsement } });
    expect(await get('')).toMatchObject({ current: 2, draft: null, endorsement, counts: { tasks: 40 } });
    expect(await taskOf('B.5.1')).toMatchObject({
      bodies: ['PTC', 'IMSC', 'DMPT', 'TFAWG'],
      since: 2,
      waitedForBy: ['B.5.4'],
    });
    expect(await taskOf('B.5.4')).toMatchObject({ topic: 'B.5', since: 2, waitsFor: [{ code: 'B.5.1' }] });
    await test.eventually(async () => expect((await get(`/proposals/${ids[1]}`)).revision).toBe(2));
    expect((await post('/revisions', people.secretariat, {})).body.code).toBe('work-plan.nothing-to-draft');
  });

  it('tells of a task which revisions changed it, and by which decisions', async () => {
    expect((await get('/tasks/B.5.1/revisions')).items).toMatchObject([
      { revision: 2, because: [{ proposal: ids[0], decision }], endorsement },
      { revision: 1, because: [], endorsement: { body: 'COUNCIL' } },
    ]);
  });

  it('leaves revision 1 as it was', async () => {
    expect((await get('?revision=1')).counts.tasks).toBe(39);
    expect((await get('/tasks/B.5.1?revision=1')).bodies).toEqual(['PTC', 'IMSC', 'DMPT']);
    expect((await test.send('GET', `${at}/tasks/B.5.4?revision=1`)).status).toBe(404);
  });

  it('compares the two word by word, each change with its decision', async () => {
    const difference = await get('/revisions/1/diff/2');
    expect(difference).toMatchObject({ from: 1, to: 2, total: 3, next: null });
    const [explore, services, added] = difference.items;
    expect(explore).toMatchObject({
      code: 'A.4.1',
      kind: 'changed',
      because: [{ revision: 2, proposal: ids[1], decision }],
    });
    const action = explore.fields.find(({ field }: { field: string }) => field === 'texts.en.action');
    expect(
      action.words
        .filter(({ kind }: { kind: string }) => kind === 'added')
        .map(({ text }: { text: string }) => text.trim()),
    ).toEqual(['and its emerging usage', 'constructive']);
    expect(services.fields).toEqual([
      { field: 'bodies', before: ['PTC', 'IMSC', 'DMPT'], after: ['PTC', 'IMSC', 'DMPT', 'TFAWG'], words: null },
    ]);
    expect(added).toMatchObject({ code: 'B.5.4', kind: 'added' });
    expect((await get('/revisions/2/diff/1')).counts).toEqual({ changed: 2, dropped: 1 });
    expect((await get('/revisions/2/diff/2')).total).toBe(0);
    const page = await get('/revisions/1/diff/2?limit=2');
    expect((await get(`/revisions/1/diff/2?limit=2&cursor=${page.next}`)).items).toEqual([added]);
  });

  it('refuses an edit of what changed after the revision that was read', async () => {
    const change = { kind: 'edit-task', task: 'B.5.1', edit: { bodies: ['PTC'] } };
    expect(await propose(change)).toMatchObject({
      status: 409,
      body: { code: 'work-plan.stale-revision', currentRevision: 2 },
    });
    const leaderless = { ...change, edit: { bodies: ['IMSC'] } };
    expect((await propose(leaderless, { base: 2 })).body.errors).toMatchObject([{ path: 'change.edit.lead' }]);
    expect((await propose(change, { base: 2 })).status).toBe(201);
    expect((await propose({ kind: 'edit-task', task: 'B.5.1', edit: { goals: ['TFS'] } })).status).toBe(201);
  });

  it('moves, merges, drops and re-times tasks and adds a topic; reports stay with a task that moves', async () => {
    await post('/tasks/A.2.7/reports', people.bodySecretary, { status: 'in-progress' });
    const { content } = await withContent('B.6.7');
    const changes = [
      { kind: 'move-task', task: 'A.2.7', topic: 'B.5' },
      { kind: 'merge-tasks', tasks: ['B.6.7', 'B.6.8'], content },
      { kind: 'drop-task', task: 'B.6.10' },
      { kind: 'retime-task', task: 'A.2.3', timeline: { kind: 'range', from: '2017-01', to: '2018-01' } },
      { kind: 'add-topic', content: { section: 'B', titles: { en: 'Work with academia' } } },
    ];
    const made = [];
    for (const change of changes) made.push((await propose(change, { base: 2 })).body.id);
    for (const id of made) expect((await accept(id)).status).toBe(200);
    expect((await post('/revisions', people.secretariat, { proposals: made })).status).toBe(201);
    expect((await post('/draft/endorsement', people.decisionMaker, endorsement)).body).toMatchObject({
      number: 3,
      changes: 6,
    });

    expect(await taskOf('A.2.7')).toMatchObject({
      code: 'B.5.5',
      formerCodes: ['A.2.7'],
      status: 'in-progress',
      reports: 1,
    });
    expect(await taskOf('B.6.8')).toMatchObject({
      status: 'dropped',
      ended: { kind: 'merged', into: 'B.6.7', revision: 3 },
    });
    expect(await taskOf('A.2.3')).toMatchObject({ due: '2018-01' });
    expect((await get('')).sections[1].topics.at(-1)).toMatchObject({ code: 'B.12', tasks: 0 });
    expect((await get('/tasks')).total).toBe(38);
    expect((await get('/revisions/1/diff/3')).counts).toEqual({
      added: 2,
      changed: 4,
      moved: 1,
      merged: 1,
      dropped: 1,
    });
    expect((await propose({ kind: 'drop-task', task: 'B.6.10' }, { base: 3 })).body.code).toBe('work-plan.task-ended');
    expect(
      (await post('/tasks/B.6.8/reports', people.bodySecretary, { status: 'delayed', body: 'PTC' })).body.code,
    ).toBe('work-plan.task-ended');
  });

  it('names accepted proposals that contradict each other, and drafts the others', async () => {
    const edit = (goals: string[]) => propose({ kind: 'edit-task', task: 'C.9.1', edit: { goals } }, { base: 3 });
    const [one, other] = [(await edit(['IHR'])).body.id, (await edit(['TFS'])).body.id];
    const alone = (await propose({ kind: 'drop-task', task: 'C.10.1' }, { base: 3 })).body.id;
    for (const id of [one, other, alone]) await accept(id);
    const refused = await post('/revisions', people.secretariat, {});
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'work-plan.conflicting-proposals', errors: [{ path: `proposals.${other}` }] },
    });
    expect((await get('')).draft).toBeNull();
    expect((await post('/revisions', people.secretariat, { proposals: [one, alone] })).status).toBe(201);
    expect((await test.send('DELETE', `${at}/draft`, { as: people.secretariat })).status).toBe(204);
  });

  it('takes one decision and one endorsement where two come at the same moment', async () => {
    const { id } = (await propose({ kind: 'drop-task', task: 'B.6.12' }, { base: 3 })).body;
    const decide = (outcome: string) => post(`/proposals/${id}/decision`, people.decisionMaker, { outcome, decision });
    const decided = await Promise.all([decide('accept'), decide('accept')]);
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
    await post('/revisions', people.secretariat, { proposals: [id] });
    const endorse = () => post('/draft/endorsement', people.decisionMaker, endorsement);
    const endorsed = await Promise.all([endorse(), endorse()]);
    expect(endorsed.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await get('/revisions')).items.map(({ number }: { number: number }) => number)).toEqual([4, 3, 2, 1]);
    expect((await get('/revisions/3/diff/4')).counts).toEqual({ dropped: 1 });
  });

  async function withContent(code: string) {
    const { texts, lead, bodies, timeline } = await taskOf(code);
    return { content: { texts, lead, bodies, timeline } as Extract<PlanChange, { kind: 'add-task' }>['content'] };
  }
});
