import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';

const at = '/api/maturity/roadmaps';

describe('the roadmap of a Member', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [MaturityModule.for({ synthetic: true })] })));
  afterAll(() => test.close());

  const begin = (more: object = {}, as = people.contributor) =>
    test.send('POST', at, {
      as,
      body: { member: 'RW', title: 'To 2028', start: '2099-Q1', targets: [{ segment: 'single-window', level: 4 }], ...more }, // prettier-ignore
    });
  const put = (roadmap: { id: string; version: number }, body: object) =>
    test.send('PUT', `${at}/${roadmap.id}`, {
      as: people.contributor,
      body,
      headers: { 'if-match': `"${roadmap.version}"` },
    });
  const changeOf = ({ title, quarters, currency, weights, actions }: Record<string, unknown>) => ({ title, quarters, currency, weights, actions }); // prettier-ignore

  it('lists what leads to the targets, a step for each level, enablers first', async () => {
    const { status, body } = await begin();
    expect(status).toBe(201);
    const criteria = body.actions.filter(({ kind }: { kind: string }) => kind === 'criterion');
    expect(criteria.length).toBeGreaterThan(0);
    const order = body.actions.map(({ kind }: { kind: string }) => kind);
    expect(order.lastIndexOf('enabler')).toBeLessThan(order.indexOf('criterion'));
    for (const { subject, to } of criteria) {
      expect(subject).toMatch(/^single-window-/);
      expect(to).toBeGreaterThan(body.levels[subject]);
      expect(to).toBeLessThanOrEqual(4);
    }
  });

  it('is placed in quarters, shows the levels reached over time, and can be tried with another budget without being saved', async () => {
    const roadmap = (await begin({ quarters: 16 })).body;
    const plan = (query = '') => test.send('GET', `${at}/${roadmap.id}/schedule?${query}`, { as: people.contributor });
    const { body } = await plan();
    expect(body).toMatchObject({ unplaced: [], binding: null });
    expect(body.load).toHaveLength(16);
    for (const { effort } of body.load) expect(effort).toBeLessThanOrEqual(12);
    expect(body.levels[0].atEnd.at(-1)).toBe(4);
    expect([...body.levels[0].atEnd].sort()).toEqual(body.levels[0].atEnd);
    expect((await plan('budget=10')).body.binding).toBe('budget');
    expect((await plan()).body.limits.budget).toBe(500);
    expect((await plan('budget=-1')).body.code).toBe('platform.invalid');

    const kept = await test.send('PUT', `${at}/${roadmap.id}/schedule`, {
      as: people.contributor,
      body: { capacity: 12, budget: 600 },
      headers: { 'if-match': `"${roadmap.version}"` },
    });
    expect(kept.body).toMatchObject({
      limits: { budget: 600 },
      progress: { done: 0, late: [], all: roadmap.actions.length },
    });
    expect(kept.body.kept.placed).toHaveLength(roadmap.actions.length);
  });

  it('holds progress against the plan', async () => {
    const roadmap = (await begin({ start: '2020-Q1' })).body;
    const [first] = roadmap.actions;
    const done = await test.send('PUT', `${at}/${roadmap.id}/actions/${encodeURIComponent(first.id)}/progress`, {
      as: people.contributor,
      body: { doneIn: '2020-Q2' },
    });
    expect(done.body.progress).toMatchObject({ done: 1 });
  });

  it('takes over what is edited, and refuses circles, unknown prerequisites, weights all zero and amounts below zero', async () => {
    const roadmap = (await begin()).body;
    const change = changeOf(roadmap) as { actions: { id: string; after: string[]; effort: number }[] };
    const own = { id: 'own-1', kind: 'other', subject: '', title: 'Hire two architects', to: null, effort: 2, cost: 80, quarters: 1, after: [], owner: 'Human resources', priority: 5, tasks: ['B.7.1'], practices: ['sg-01'] }; // prettier-ignore
    const edited = (await put(roadmap, { ...change, actions: [...change.actions, own] })).body;
    expect(edited.actions.at(-1)).toMatchObject({ title: 'Hire two architects', doneIn: null });
    const with_ = (replaced: object) => put(edited, { ...change, ...replaced });
    const [one, two] = [{ ...own, id: 'one', after: ['two'] }, { ...own, id: 'two', after: ['one'] }]; // prettier-ignore
    expect((await with_({ actions: [one, two] })).body).toMatchObject({
      code: 'maturity.cycle',
      actions: ['one', 'two'],
    });
    expect((await with_({ actions: [one] })).body.code).toBe('maturity.unknown-action');
    expect((await with_({ actions: [own, own] })).body.code).toBe('maturity.action-twice');
    expect((await with_({ actions: [{ ...own, cost: -1 }] })).body.code).toBe('platform.invalid');
    expect((await with_({ weights: { priority: 0, followers: 0, effort: 0, cost: 0 } })).body.code).toBe(
      'maturity.no-weight',
    );
    const keep = (limits: object) =>
      test.send('PUT', `${at}/${roadmap.id}/schedule`, {
        as: people.contributor,
        body: limits,
        headers: { 'if-match': `"${edited.version}"` },
      });
    const negative = await keep({ capacity: 12, budget: -5 });
    expect([negative.status, negative.body.code, negative.body.errors[0].path]).toEqual([422, 'platform.invalid', 'budget']); // prettier-ignore
    expect((await keep({ capacity: -1, budget: 5 })).body.code).toBe('platform.invalid');
    expect((await put(roadmap, change)).body.code).toBe('platform.stale-version');
    expect((await begin({ limits: { capacity: 1, budget: -5 } })).body.code).toBe('platform.invalid');
  });

  it('is there for nobody else, and starts from answers', async () => {
    const { id } = (await begin()).body;
    expect((await test.send('GET', `${at}/${id}`, { as: people.faraway })).body.code).toBe(
      'maturity.roadmap-not-found',
    );
    expect((await test.send('GET', `${at}/${id}/schedule`, { as: people.faraway })).status).toBe(404);
    expect((await begin({}, people.faraway)).body.code).toBe('maturity.not-your-member');
    const unassessed = { ...people.faraway, grants: [{ role: 'contributor' as const, member: 'JP' }] };
    expect((await begin({ member: 'JP' }, unassessed)).body.code).toBe('maturity.nothing-answered');
  });
});
