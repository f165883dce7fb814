import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '../work-plan.module.js';

const at = '/api/work-plans/2016-2018';
const decision = { body: 'PTC', session: '215th', date: '2017-03-01' };

describe('a proposal that cannot be', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ imports: [WorkPlanModule.for()] });
    const { id } = (await propose({ kind: 'edit-task', task: 'A.2.2', edit: { dependsOn: ['A.2.1'] } }, { base: 1 }))
      .body;
    const decide = (path: string, body: object) =>
      test.send('POST', `${at}/${path}`, { as: people.decisionMaker, body });
    await decide(`proposals/${id}/decision`, { outcome: 'accept', decision });
    await decide('revisions', {});
    expect((await decide('draft/endorsement', decision)).status).toBe(201);
  });
  afterAll(() => test.close());

  const get = async (path: string) => (await test.send('GET', `${at}${path}`, { as: people.contributor })).body;
  const propose = (change: object, more: object) =>
    test.send('POST', `${at}/proposals`, {
      as: people.contributor,
      body: { change, reason: 'To see.', origin: 'opportunity', ...more },
    });

  it.each([
    [
      'a task by an unknown body',
      { kind: 'edit-task', task: 'A.2.1', edit: { bodies: ['XYZ'], lead: 'XYZ' } },
      'work-plan.unknown-reference',
    ],
    [
      'month 13',
      { kind: 'retime-task', task: 'A.2.1', timeline: { kind: 'by', month: '2017-13' } },
      'platform.invalid',
    ],
    [
      'a month outside the plan',
      { kind: 'retime-task', task: 'A.2.1', timeline: { kind: 'by', month: '2019-01' } },
      'work-plan.outside-calendar',
    ],
    [
      'a range that ends before it begins',
      { kind: 'retime-task', task: 'A.2.1', timeline: { kind: 'range', from: '2018-01', to: '2017-01' } },
      'platform.invalid',
    ],
    [
      'a task that waits for itself',
      { kind: 'edit-task', task: 'A.2.1', edit: { dependsOn: ['A.2.1'] } },
      'work-plan.cycle',
    ],
    [
      'tasks that wait for each other',
      { kind: 'edit-task', task: 'A.2.1', edit: { dependsOn: ['A.2.2'] } },
      'work-plan.cycle',
    ],
    [
      'a change that changes nothing',
      { kind: 'edit-task', task: 'A.2.1', edit: { lead: 'PTC' } },
      'work-plan.nothing-changed',
    ],
    ['an unknown task', { kind: 'drop-task', task: 'A.2.77' }, 'work-plan.task-not-found'],
    [
      'a topic of no section',
      { kind: 'add-topic', content: { section: 'Z', titles: { en: 'Other' } } },
      'work-plan.unknown-reference',
    ],
    ['a kind of change there is not', { kind: 'rename-task', task: 'A.2.1' }, 'platform.invalid'],
  ])('refuses %s', async (_, change, code) => {
    const before = (await get('/proposals?limit=100')).items.length;
    expect((await propose(change, { base: 2 })).body.code).toBe(code);
    expect((await get('/proposals?limit=100')).items).toHaveLength(before);
  });

  it('shows proposals to people with an account alone', async () => {
    expect((await test.send('GET', `${at}/proposals`)).body.code).toBe('platform.not-signed-in');
    expect((await test.send('POST', `${at}/proposals`, { body: {} })).body.code).toBe('platform.not-signed-in');
  });
});
