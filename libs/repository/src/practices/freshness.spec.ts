import { type Actor, visitor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { freshSince } from '../contributions/freshness.js';
import { RepositoryModule } from '../repository.module.js';
import { LapsePractices } from './lapse-practices.js';

const content = {
  texts: { en: { title: 'Mobile payment of duties', summary: 'Traders pay duties by phone.', body: '' } },
  themes: ['e-services'],
  status: 'live',
  year: 2019,
};

describe('what a Member confirmed', () => {
  let test: TestApp;
  let now = new Date('2024-11-25T10:00:00Z');
  let id: string;
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] });
    jest.spyOn(test.app.get(Clock), 'now').mockImplementation(() => now);
    id = (await post('', people.contributor, { content })).body.id as string;
    await post(`/${id}/submission`, people.contributor);
    await post(`/${id}/approval`, people.approver);
    await post(`/${id}/review`, people.curator, { decision: 'publish' });
  });
  afterAll(() => test.close());

  const post = (path: string, as: Actor, body: object = {}) => test.send('POST', `/api/practices${path}`, { as, body });
  const passTo = async (date: string) => {
    now = new Date(date);
    await test.app.get(LapsePractices, { strict: false }).run();
  };
  const read = async (as: Actor = visitor) => (await test.send('GET', `/api/practices/${id}`, { as })).body;
  const stale = async (query: string, as: Actor = visitor) =>
    (await test.send('GET', `/api/practices?stale=true${query}`, { as })).body.items.length as number;
  const counted = async () => (await test.send('GET', '/api/analysis/region-freshness')).body.practices[2] as number[]; // ESA

  it('counts for 24 months, by the calendar', () => {
    expect(freshSince(new Date('2026-11-25T10:00:00Z')).toISOString()).toBe('2024-11-25T10:00:00.000Z');
  });

  it('lapses when they are over: on its page, in lists, and where it is counted', async () => {
    await passTo('2026-11-25T09:59:00Z');
    expect(await read()).toMatchObject({ stale: false });
    await test.eventually(async () => expect(await counted()).toEqual([1, 0]));
    await passTo('2026-11-25T10:00:00Z');
    expect(await read()).toMatchObject({ stale: true, confirmedAt: '2024-11-25T10:00:00.000Z' });
    expect([await stale(''), await stale('&queue=own', people.contributor), await stale('&theme=capacity')]).toEqual([1, 1, 0]); // prettier-ignore
    await test.eventually(async () => expect(await counted()).toEqual([0, 1]));
  });

  it('is confirmed anew by who speaks for the Member, and nobody else', async () => {
    expect((await read(people.approver)).may).toContain('confirm');
    expect((await read(people.contributor)).may).not.toContain('confirm');
    for (const who of [people.farApprover, people.curator, people.contributor])
      expect((await post(`/${id}/confirmation`, who)).status).toBe(403);
    const confirmed = await post(`/${id}/confirmation`, people.approver);
    expect(confirmed.body).toMatchObject({ stale: false, confirmedAt: now.toISOString(), edition: 1 });
    await test.eventually(async () => expect(await counted()).toEqual([1, 0]));
    const { items } = (await test.send('GET', `/api/practices/${id}/versions`, { as: people.approver })).body;
    expect(items.at(-1)).toMatchObject({ action: 'confirmed', by: { name: 'Eric Mugisha' }, changed: [] });
  });

  it('stays confirmed while a revision is written, which stays as it is', async () => {
    const view = await read(people.contributor);
    const texts = { en: { ...content.texts.en, title: 'Payment by phone' } };
    await test.send('PUT', `/api/practices/${id}`, {
      as: people.contributor,
      body: { ...content, texts },
      headers: { 'if-match': `"${view.version}"` },
    });
    const confirmed = await post(`/${id}/confirmation`, people.approver);
    expect(confirmed.body).toMatchObject({
      stage: 'draft',
      content: { texts: content.texts },
      revision: { content: { texts } },
    });
  });

  it('cannot be confirmed while nothing is published', async () => {
    const draft = (await post('', people.contributor, { content })).body.id as string;
    expect((await post(`/${draft}/confirmation`, people.approver)).body.code).toBe('repository.wrong-stage');
  });
});
