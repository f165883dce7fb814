import {
  visitor,
  type Envelope,
  innovationApproved,
  innovationDeclined,
  innovationMerged,
  innovationPublished,
  type NewEvent,
  practiceApproved,
  practiceDeclined,
  practicePublished,
  practiceWithdrawn,
} from '@digital-customs/contracts';
import { EventTransport } from '@digital-customs/platform';
import { sampleInnovations, samplePractices } from '@digital-customs/reference-data';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '../work-plan.module.js';

describe('a collection task', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [WorkPlanModule.for()] })));
  afterAll(() => test.close());

  const sequences = new Map<string, number>();
  const tell = (id: string, { type, data }: NewEvent) => {
    const sequence = (sequences.get(id) ?? 0) + 1;
    sequences.set(id, sequence);
    const aggregate = { type: 'repository.practice', id, version: sequence, sequence };
    const event: Envelope = {
      id: `${id}-${sequence}`,
      type,
      occurredAt: '2026-01-05T00:00:00.000Z',
      actor: { id: null, name: 'spec' },
      aggregate,
      data,
    };
    return test.app.get(EventTransport).publish([event]);
  };
  const collected = async (code = 'B.7.1', as = people.secretariat) =>
    (await test.send('GET', `/api/work-plans/2016-2018/tasks/${code}`, { as })).body.collected;
  const approved = (id: string, member: string, themes = ['single-window']) =>
    tell(
      id,
      practiceApproved({
        id,
        member,
        revision: 1,
        titles: { en: id },
        classification: { themes, segments: [], workPlanTopics: [] },
      }),
    );
  const published = (id: string, member: string, audience = ['public']) => {
    const { contact, ...content } = samplePractices()[0]!.content;
    void contact;
    return tell(
      id,
      practicePublished({
        id,
        member,
        edition: 1,
        content: { ...content, themes: ['single-window'] },
        attachments: [],
        audience,
        curation: {
          by: { id: 'u', name: 'Ines Laurent' },
          at: '2026-01-05T00:00:00.000Z',
          criteria: [],
          basis: 'review',
        },
        publishedAt: '2026-01-05T00:00:00.000Z',
        confirmedAt: null,
      }),
    );
  };

  it('shows live what the repository received and published for it, by region, and which regions are missing', async () => {
    await approved('p-1', 'RW');
    await approved('p-2', 'CR');
    await approved('p-3', 'KE', ['capacity']);
    await published('p-1', 'RW');
    await test.eventually(async () =>
      expect(await collected()).toMatchObject({ received: 2, published: 1, practices: [{ id: 'p-1', member: 'RW' }] }),
    );
    const { byRegion, missingRegions } = await collected();
    expect(byRegion.find(({ region }: { region: string }) => region === 'ESA')).toEqual({
      region: 'ESA',
      received: 1,
      published: 1,
    });
    expect(missingRegions).toEqual(['AMS', 'AP', 'EUR', 'MENA', 'WCA']);
    const { items } = (await test.send('GET', '/api/work-plans/2016-2018/collection')).body;
    expect(items.map(({ code }: { code: string }) => code)).toEqual(['A.2.6', 'A.2.9', 'B.7.1', 'C.11.1']);
  });

  it('takes back what was declined or withdrawn', async () => {
    await tell(
      'p-2',
      practiceDeclined({ id: 'p-2', member: 'CR', revision: 1, titles: {}, reason: 'Twice.', fields: [] }),
    );
    await tell('p-1', practiceWithdrawn({ id: 'p-1', member: 'RW', reason: 'Outdated.', wasPublished: true }));
    await test.eventually(async () => expect(await collected()).toMatchObject({ received: 0, published: 0 }));
  });

  it('names a practice only to those to whom its Member released it, and takes it as evidence', async () => {
    await published('p-4', 'KE', ['members']);
    await test.eventually(async () => expect((await collected()).practices).toMatchObject([{ id: 'p-4' }]));
    expect(await collected('B.7.1', visitor)).toMatchObject({ published: 0, practices: [] });
    const answer = await test.send('POST', '/api/work-plans/2016-2018/tasks/B.7.1/reports', {
      as: people.bodySecretary,
      body: { status: 'delivered', evidence: [{ kind: 'practice', id: 'p-4' }] },
    });
    expect(answer.status).toBe(201);
  });

  it('counts what is not published yet for its own Member and the curators alone', async () => {
    await approved('p-6', 'CR');
    await test.eventually(async () => expect((await collected('B.7.1', people.farApprover)).received).toBe(2));
    expect((await collected('B.7.1', people.neighbour)).received).toBe(1);
    expect((await collected('B.7.1', visitor)).received).toBe(0);
    await tell('p-6', practiceDeclined({ id: 'p-6', member: 'CR', revision: 1, titles: {}, reason: 'Twice.', fields: [] })); // prettier-ignore
  });

  it('counts an event that comes twice once', async () => {
    await approved('p-5', 'FR');
    sequences.set('p-5', 0);
    await approved('p-5', 'FR');
    await test.eventually(async () => expect((await collected()).received).toBe(2));
  });

  it('counts innovations beside practices, also those of no Member, and a merged one no longer', async () => {
    const classification = { themes: [], segments: [], workPlanTopics: ['C.11'] };
    const [sample] = sampleInnovations();
    const { contact, ...content } = sample!.content;
    void contact;
    const step = { revision: 1, titles: { en: 'Drones' }, classification };
    const counts = () => collected('C.11.1');
    const { received, published: before } = await counts();
    await tell('i-1', innovationApproved({ id: 'i-1', member: 'RW', ...step }));
    await tell('i-2', innovationApproved({ id: 'i-2', member: null, ...step }));
    await test.eventually(async () =>
      expect(await counts()).toMatchObject({ received: received + 2, innovations: { received: 2, published: 0 } }),
    );
    const at = '2026-01-05T00:00:00.000Z';
    const curation = { by: { id: 'u', name: 'Ines Laurent' }, at, criteria: [], basis: 'review' as const };
    await tell('i-1', innovationPublished({ id: 'i-1', member: 'RW', partner: null, edition: 1, content, attachments: [], audience: ['public'], curation, publishedAt: at, confirmedAt: null })); // prettier-ignore
    await tell('i-2', innovationDeclined({ id: 'i-2', member: null, ...step, reason: 'No.', fields: [] }));
    await test.eventually(async () =>
      expect(await counts()).toMatchObject({
        received: received + 1,
        published: before + 1,
        innovations: { received: 1, published: 1 },
      }),
    );
    expect((await counts()).practices).toContainEqual(expect.objectContaining({ id: 'i-1', type: 'innovation' }));
    await tell('i-1', innovationMerged({ id: 'i-1', member: 'RW', into: 'i-9', reason: 'The same.' }));
    await test.eventually(async () => expect((await counts()).innovations).toEqual({ received: 0, published: 0 }));
  });
});
