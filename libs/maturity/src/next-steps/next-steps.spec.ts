import {
  type Actor,
  type Envelope,
  type NewEvent,
  practicePublished,
  practiceWithdrawn,
  segments,
} from '@digital-customs/contracts';
import { EventTransport } from '@digital-customs/platform';
import { samplePractices } from '@digital-customs/reference-data';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';
import { firstModel, questionsOf } from '../models/models.js';
import { syntheticMembers } from '../synthetic/synthetic-assessments.js';

const staff = (member: string): Actor => ({ id: `staff-${member}`, name: member, grants: [{ role: 'contributor', member }, { role: 'approver', member }] }); // prettier-ignore

describe('the way to the next level', () => {
  let test: TestApp;
  let sequence = 0;
  beforeAll(async () => (test = await startTestApp({ imports: [MaturityModule.for({ synthetic: true })] })));
  afterAll(() => test.close());

  const tell = (id: string, { type, data }: NewEvent) => {
    const aggregate = { type: 'repository.practice', id, version: 1, sequence: ++sequence };
    const event: Envelope = { id: `${id}-${sequence}`, type, occurredAt: '2026-01-05T00:00:00.000Z', actor: { id: null, name: 'spec' }, aggregate, data }; // prettier-ignore
    return test.app.get(EventTransport).publish([event]);
  };
  const publish = (id: string, member: string, level: number | null, audience = ['public']) => {
    const { contact, ...content } = samplePractices()[0]!.content;
    void contact;
    const curation = { by: { id: 'u', name: 'Ines Laurent' }, at: '2026-01-05T00:00:00.000Z', criteria: [], basis: 'review' as const }; // prettier-ignore
    return tell(id, practicePublished({ id, member, edition: 1, content: { ...content, segments: segments.map(({ code }) => code), level }, attachments: [], audience, curation, publishedAt: '2026-01-05T00:00:00.000Z', confirmedAt: null })); // prettier-ignore
  };
  const next = async (as: Actor = people.contributor) =>
    (await test.send('GET', '/api/maturity/next-steps?member=RW', { as })).body;
  const governance = async () =>
    (await next()).segments.find(({ segment }: { segment: string }) => segment === 'governance');
  const show = (member: string, to: string) =>
    test.send('PUT', '/api/maturity/consents', { as: staff(member), body: { member, segments: Object.fromEntries(segments.map(({ code }) => [code, to])) } }); // prettier-ignore

  it('names what separates each segment from its next level, criterion by criterion', async () => {
    const { segment, level, next: wanted, needed, criteria } = await governance();
    expect([segment, wanted]).toEqual(['governance', level + 1]);
    for (const one of criteria) expect(one.level).toBeLessThan(wanted);
    expect(needed).toBeGreaterThan(0);
    expect(needed).toBeLessThanOrEqual(criteria.length);
    expect((await next(people.faraway)).code).toBe('maturity.not-your-member');
  });

  it('shows published practices with reasons, those of like-minded Members one level above first, as long as they show their level', async () => {
    for (const member of syntheticMembers) if (member !== 'RW') await show(member, 'public');
    const named = (await test.send('GET', '/api/maturity/comparison')).body.segments;
    const steps = (await next()).segments as { segment: string; next: number }[];
    const { step, above } = steps
      .map((one) => ({
        step: one,
        above: named
          .find(({ segment }: { segment: string }) => segment === one.segment)
          .named.find(({ level }: { level: number }) => level === one.next)?.member,
      })) // prettier-ignore
      .find((one) => one.above)!;
    const wanted = step.next;
    const there = async () => (await next()).segments.find(({ segment }: { segment: string }) => segment === step.segment).practices; // prettier-ignore
    await publish('p-far', 'JP', wanted);
    await publish('p-above', above, null);
    await publish('p-own', 'RW', wanted);
    await publish('p-hidden', 'KE', wanted, ['member:KE']);
    await test.eventually(async () => {
      expect((await there()).map(({ id }: { id: string }) => id)).toEqual(['p-above', 'p-far']);
    });
    const practices = await there();
    expect(practices[0].reasons[0]).toEqual({ kind: 'one-level-above', level: wanted, similarity: null });
    expect(practices[1].reasons.map(({ kind }: { kind: string }) => kind)).toEqual(['illustrates', 'segment']);
    await show(above, 'nobody');
    const kinds = (await there()).flatMap(({ reasons }: { reasons: { kind: string }[] }) => reasons.map(({ kind }) => kind)); // prettier-ignore
    expect(kinds).not.toContain('one-level-above');
  });

  it('shows a practice as practised at a level once its Member has claimed it and a curator has confirmed it, as long as its answer holds', async () => {
    const claims = '/api/maturity/evidence-claims';
    const round = String(new Date().getUTCFullYear());
    const member = staff('CR');
    const { id } = (await test.send('POST', '/api/maturity/assessments', { as: member, body: { member: 'CR', round } }))
      .body;
    const changes = questionsOf(firstModel()).map((one, index) => ({
      criterion: one.id,
      base: 0,
      answer: { level: 5, ...(index === 0 && { evidence: [{ kind: 'practice', id: 'p-far' }] }) },
    }));
    await test.send('PUT', `/api/maturity/assessments/${id}/answers`, { as: member, body: { changes } });
    const criterion = changes[0]!.criterion;
    const claim = (practice = 'p-far', as = member) =>
      test.send('POST', claims, { as, body: { assessment: id, criterion, practice } });
    expect((await claim()).body.code).toBe('maturity.not-evidence');
    await test.send('POST', `/api/maturity/assessments/${id}/approval`, { as: member });
    expect((await claim('p-own')).body.code).toBe('maturity.not-evidence');
    expect((await claim('p-far', staff('RW'))).body.code).toBe('maturity.assessment-not-found');
    expect((await claim()).body).toMatchObject({ member: 'CR', level: 5, segment: 'governance', status: 'waiting' });

    const list = async (status: string, as?: Actor) =>
      (await test.send('GET', `${claims}?status=${status}`, { ...(as && { as }) })).body.items;
    expect(await list('waiting')).toEqual([]);
    expect(await list('waiting', people.neighbour)).toEqual([]);
    const [waiting] = await list('waiting', people.curator);
    const decide = (body: object) => test.send('POST', `${claims}/${encodeURIComponent(waiting.id)}/decision`, { as: people.curator, body }); // prettier-ignore
    expect((await decide({ decision: 'refuse' })).body.code).toBe('platform.invalid');
    expect((await decide({ decision: 'confirm' })).body.status).toBe('confirmed');
    expect((await decide({ decision: 'confirm' })).body.code).toBe('maturity.already-decided');
    expect(await list('confirmed')).toMatchObject([{ practice: 'p-far', member: 'CR', level: 5 }]);
    expect(await list('confirmed&practice=p-far')).toHaveLength(1);
    expect(await list('confirmed&practice=p-own')).toEqual([]);
    expect(await list('any', member)).toMatchObject([{ status: 'confirmed' }]);
    for (const other of [undefined, people.neighbour, people.curator]) expect(await list('any', other)).toEqual([]);
    const made = { assessment: '2025-CR', criterion, practice: 'p-far' };
    expect((await test.send('POST', claims, { as: member, body: made })).body.code).toBe('maturity.not-evidence');
    const { practices } = await governance();
    expect(practices.find((one: { id: string }) => one.id === 'p-far').reasons).toContainEqual(expect.objectContaining({ kind: 'practised' })); // prettier-ignore

    await test.send('DELETE', `${claims}/${encodeURIComponent(waiting.id)}`, { as: member });
    expect(await list('confirmed')).toEqual([]);

    expect((await claim()).body.status).toBe('waiting');
    await test.send('DELETE', `/api/maturity/assessments/${id}/approval`, { as: member });
    const { answers } = (await test.send('GET', `/api/maturity/assessments/${id}`, { as: member })).body;
    const { version: base, evidence } = answers[criterion];
    const lower = { changes: [{ criterion, base, answer: { level: 4, evidence } }] };
    await test.send('PUT', `/api/maturity/assessments/${id}/answers`, { as: member, body: lower });
    expect(await list('any', member)).toMatchObject([{ status: 'waiting' }]);
    await test.send('POST', `/api/maturity/assessments/${id}/approval`, { as: member });
    await test.eventually(async () => expect(await list('any', member)).toMatchObject([{ status: 'withdrawn' }]));
  });

  it('forgets a practice that was withdrawn', async () => {
    await tell('p-far', practiceWithdrawn({ id: 'p-far', member: 'JP', reason: 'Outdated.', wasPublished: true }));
    await test.eventually(async () => expect((await governance()).practices.map(({ id }: { id: string }) => id)).not.toContain('p-far')); // prettier-ignore
  });
});
