import { type Actor, segments } from '@digital-customs/contracts';
import { startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';

const staff = (member: string): Actor => ({
  id: `staff-${member}`,
  name: member,
  grants: [{ role: 'approver', member }],
});

describe('the world view', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [MaturityModule.for({ synthetic: true })] })));
  afterAll(() => test.close());
  const world = async (query = '') => (await test.send('GET', `/api/maturity/world?${query}`)).body;
  const show = (member: string, to: string) =>
    test.send('PUT', '/api/maturity/consents', { as: staff(member), body: { member, segments: Object.fromEntries(segments.map(({ code }) => [code, to])) } }); // prettier-ignore

  it('shows a visitor distributions over the closed rounds, marked as synthetic, and names nobody', async () => {
    const all = await world();
    expect(all).toMatchObject({ group: 'all', synthetic: true });
    expect(all.rounds.map(({ round }: { round: string }) => round)).toEqual(['2025', '2024', '2023']);
    const { count } = all.rounds[0].segments[0].distribution;
    expect(all.rounds[0].bands.reduce((sum: number, each: number) => sum + each, 0)).toBe(count);
    expect(JSON.stringify(all)).not.toMatch(/"named"|"member"/);
  });

  it('has a median for regions of five and more alone', async () => {
    for (const { count, median, bands } of (await world()).regions) {
      expect(count === null || count >= 5).toBe(true);
      expect([median === null, bands === null]).toEqual([count === null, count === null]);
    }
  });

  it('hides a region once names could be taken from it until fewer than five are left', async () => {
    const wca = async () => (await world()).regions.find(({ region }: { region: string }) => region === 'WCA').median;
    expect(await wca()).not.toBeNull();
    const [first] = (await test.send('GET', '/api/maturity/comparison?group=region:WCA')).body.segments;
    expect(first.distribution).not.toBeNull();
    for (const member of ['GH', 'NG']) await show(member, 'public');
    expect(await wca()).toBeNull();
    const shown = (await world('group=region:WCA')).rounds[0].segments[0].distribution;
    expect(shown).toBeNull();
    for (const member of ['GH', 'NG']) await show(member, 'nobody');
    expect(await wca()).not.toBeNull();
  });

  it('is a table too, and refuses a group that is not offered', async () => {
    const { status, headers, body } = await test.send('GET', '/api/maturity/world/distributions.csv?group=region:ESA');
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = String(body).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 3 * segments.length);
    expect(lines[1]).toMatch(/^2025,region:ESA,governance,\d+,/);
    expect((await world('group=member:RW')).code).toBe('maturity.group-not-offered');
  });
});
