import { Clock } from '@digital-customs/platform';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';
import { LapseInnovations } from './lapse-innovations.js';

describe('an innovation that nobody has confirmed', () => {
  let test: TestApp;
  let now = new Date('2026-11-25T10:00:00Z');
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for()] });
    jest.spyOn(test.app.get(Clock), 'now').mockImplementation(() => now);
  });
  afterAll(() => test.close());

  it('lapses 24 months after it was entered from sources, and is confirmed by its Member alone', async () => {
    const stale = async () => (await test.send('GET', '/api/innovations?stale=true')).body.items as { id: string }[];
    await test.app.get(LapseInnovations, { strict: false }).run();
    expect(await stale()).toEqual([]);
    now = new Date('2028-12-25T10:00:00Z');
    await test.app.get(LapseInnovations, { strict: false }).run();
    expect(await stale()).toHaveLength(9);
    expect((await stale()).every((item) => (item as { stale?: boolean }).stale)).toBe(true);
    const path = '/api/innovations/innovation-cadena/confirmation';
    expect((await test.send('POST', path, { as: people.approver, body: {} })).status).toBe(403);
    const mexico = { ...people.approver, grants: [{ role: 'approver' as const, member: 'MX' }] };
    expect((await test.send('POST', path, { as: mexico, body: {} })).body).toMatchObject({
      stale: false,
      confirmedAt: now.toISOString(),
    });
    expect(await stale()).toHaveLength(8);
  });
});
