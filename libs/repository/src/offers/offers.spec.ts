import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

const partner = people.partner;
const another = { ...partner, id: 'u-partner-2', name: 'Other partner' };
const providers = '/api/technology-providers';
const notes = '/api/research-notes';
const content = {
  name: 'Harbour Labs',
  kind: 'vendor',
  summary: { en: 'Makes seals.', fr: '' },
  solutions: [
    { name: 'SealOne', technologies: ['iot'], members: ['RW', 'KE'] },
    { name: 'SealTwo', technologies: ['iot'], members: [] },
  ],
};
const note = { title: 'Seals that speak', abstract: 'They do.', authors: ['Mei Lin'], technologies: ['iot'] };

describe('what partners offer', () => {
  let test: TestApp;
  let id: string;
  beforeAll(async () => (test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] })));
  afterAll(() => test.close());

  const see = (path: string, as = people.contributor) => test.send('GET', path, { as });
  const change = (as: typeof partner, body: unknown, version = '*') =>
    test.send('PUT', `${providers}/${id}`, { as, body, headers: { 'if-match': version } });
  const review = (path: string, as: typeof partner, body: unknown) =>
    test.send('POST', `${path}/${id}/review`, { as, body });
  const answerClaim = (as: typeof partner, body: unknown) =>
    test.send('POST', `${providers}/${id}/claims`, { as, body });

  it('shows a provider only once the secretariat has accepted it', async () => {
    const made = await test.send('POST', providers, { as: partner, body: content });
    expect(made).toMatchObject({ status: 201, body: { stage: 'waiting', published: null, may: ['edit'] } });
    id = made.body.id;
    expect(await see(`${providers}/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'repository.offer-not-found' },
    });
    expect((await see(`${providers}?queue=review`, people.secretariat)).body.items).toMatchObject([{ id }]);
    expect(await review(providers, people.secretariat, { decision: 'return' })).toMatchObject({
      status: 422,
      body: { code: 'repository.reason-missing' },
    });
    await review(providers, people.secretariat, { decision: 'return', reason: 'Say more.' });
    expect((await see(`${providers}/${id}`, partner)).body.revision).toMatchObject({ stage: 'returned', reason: 'Say more.' }); // prettier-ignore
    expect((await change(partner, content)).body.stage).toBe('waiting');
    expect((await review(providers, people.secretariat, { decision: 'accept' })).body.stage).toBe('published');
    expect(await review(providers, people.secretariat, { decision: 'accept' })).toMatchObject({
      status: 409,
      body: { code: 'repository.nothing-to-review' },
    });
    expect((await see(`${providers}?technology=iot`)).body.items).toMatchObject([{ id, owner: { id: '' } }]);
  });

  it('is changed by the account that made it alone; the old text stands until the change is accepted', async () => {
    expect(await change(another, content)).toMatchObject({ status: 403, body: { code: 'repository.not-your-entry' } });
    expect((await change(partner, { ...content, name: 'Harbour' })).status).toBe(200);
    const { body } = await see(`${providers}/${id}`);
    expect(body).toMatchObject({ published: { content: { name: 'Harbour Labs' } }, revision: null });
    await review(providers, people.secretariat, { decision: 'decline', reason: 'No.' });
    expect((await see(`${providers}/${id}`)).body.published.content.name).toBe('Harbour Labs');
  });

  it('names a Member as served only once that Member’s approver has confirmed it', async () => {
    const seen = async (as = people.faraway) => (await see(`${providers}/${id}`, as)).body;
    expect((await seen()).claims).toEqual([]);
    expect((await seen()).published.content.solutions[0].members).toEqual([]);
    expect((await seen(people.approver)).claims).toMatchObject([{ member: 'RW', standing: 'open', may: true }]);
    const claim = { solution: 'SealOne', member: 'RW', answer: 'confirm' };
    expect(await answerClaim(people.farApprover, claim)).toMatchObject({
      status: 403,
      body: { code: 'repository.not-your-member' },
    });
    expect(await answerClaim(people.approver, { ...claim, solution: 'SealTwo' })).toMatchObject({
      status: 404,
      body: { code: 'repository.claim-not-found' },
    });
    expect((await answerClaim(people.approver, claim)).status).toBe(200);
    expect((await seen()).claims).toMatchObject([{ member: 'RW', standing: 'confirmed', may: false }]);
    expect((await see(`${providers}?member=RW`)).body.items).toHaveLength(1);
    expect((await see(`${providers}?member=KE`)).body.items).toHaveLength(0);
    await answerClaim(people.approver, { ...claim, answer: 'deny' });
    expect((await seen()).claims).toEqual([]);
    expect((await seen(partner)).claims.map(({ standing }: { standing: string }) => standing)).toEqual([
      'denied',
      'open',
    ]);
  });

  it('shows a research note once a curator has accepted it', async () => {
    const made = await test.send('POST', notes, { as: partner, body: note, headers: { 'idempotency-key': 'n1' } });
    const again = await test.send('POST', notes, { as: partner, body: note, headers: { 'idempotency-key': 'n1' } });
    expect(again.body.id).toBe(made.body.id);
    id = made.body.id;
    expect((await see(notes)).body.items).toEqual([]);
    expect((await review(notes, people.secretariat, { decision: 'accept' })).status).toBe(403);
    expect((await review(notes, people.curator, { decision: 'accept' })).body.stage).toBe('published');
    expect((await see(`${notes}?technology=iot&topic=A.4`)).body.items).toEqual([]);
    expect((await see(`${notes}?technology=iot`)).body.items).toMatchObject([{ id }]);
    expect((await see('/api/technologies/iot')).body.evidence).toMatchObject({ notes: 1 });
  });

  it.each<[string, unknown, string]>([
    [providers, { ...content, solutions: [] }, 'solutions'],
    [providers, { ...content, solutions: [{ name: 'x', technologies: ['telepathy'] }] }, 'solutions.0.technologies.0'],
    [providers, { ...content, solutions: [{ name: 'x' }, { name: 'x' }] }, 'solutions'],
    [providers, { ...content, website: 'javascript:alert(1)' }, 'website'],
    [notes, { ...note, workPlanTopics: ['Z.9'] }, 'workPlanTopics.0'],
    [notes, { ...note, authors: [] }, 'authors'],
  ])('refuses at %s what is not sound: %j', async (path, body, field) => {
    const answer = await test.send('POST', path, { as: partner, body });
    expect(answer).toMatchObject({ status: 422, body: { code: 'platform.invalid' } });
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(field);
  });

  it('has queues for those who may see them', async () => {
    expect((await see(`${providers}?queue=review`, partner)).status).toBe(403);
    expect((await test.send('GET', `${notes}?queue=own`)).status).toBe(401);
    expect((await see(`${notes}?queue=own`, partner)).body.items).toHaveLength(1);
  });
});
