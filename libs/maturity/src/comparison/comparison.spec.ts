import { type Actor, segments } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';
import { syntheticMembers } from '../synthetic/synthetic-assessments.js';

const staff = (member: string): Actor => ({
  id: `staff-${member}`,
  name: member,
  grants: [
    { role: 'contributor', member },
    { role: 'approver', member },
  ],
});

describe('comparing Members', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [MaturityModule.for({ synthetic: true })] })));
  afterAll(() => test.close());

  const compare = async (query = '', as?: Actor) =>
    (await test.send('GET', `/api/maturity/comparison?${query}`, { ...(as && { as }) })).body;
  const show = (member: string, to: string, as = staff(member)) =>
    test.send('PUT', '/api/maturity/consents', {
      as,
      body: { member, segments: Object.fromEntries(segments.map(({ code }) => [code, to])) },
    });
  const named = (comparison: { segments: { named: { member: string }[] }[] }) =>
    comparison.segments[0]!.named.map(({ member }) => member);

  it('shows how all stand in the last closed round, marked as synthetic, and in which groups', async () => {
    const all = await compare();
    expect(all).toMatchObject({ round: '2025', rounds: ['2025', '2024', '2023'], group: 'all', synthetic: true });
    expect(all.groups.slice(0, 3)).toEqual([
      { id: 'all', count: 20 },
      { id: 'region:AMS', count: 7 },
      { id: 'region:ESA', count: 7 },
    ]);
    for (const { distribution } of all.segments) {
      expect(distribution.count).toBe(20);
      expect(distribution.levels.reduce((sum: number, count: number) => sum + count, 0)).toBe(20);
    }
    expect((await compare('group=region:ESA&round=2023')).segments[0].distribution.count).toBe(7);
  });

  it('puts the reader’s own figures beside them, and nobody else’s', async () => {
    const own = await compare('member=RW', people.contributor);
    expect(own.segments[0].own).toMatchObject({ score: expect.any(Number), level: expect.any(Number) });
    expect((await compare('member=RW', people.neighbour)).code).toBe('maturity.not-your-member');
    expect((await compare('member=RW')).code).toBe('maturity.not-your-member');
  });

  it('names a Member to those it shows its level to, and to nobody once it has withdrawn that', async () => {
    for (const member of syntheticMembers) await show(member, 'nobody');
    expect(named(await compare())).toEqual([]);
    await show('KE', 'public');
    await show('ZA', 'members');
    await show('UG', 'region');
    expect(named(await compare())).toEqual(['KE']);
    expect(named(await compare('', staff('FR'))).sort()).toEqual(['KE', 'ZA']);
    expect(named(await compare('', staff('RW'))).sort()).toEqual(['KE', 'UG', 'ZA']);
    await show('KE', 'nobody');
    expect(named(await compare())).toEqual([]);
    expect(named(await compare('group=region:AMS', staff('RW')))).toEqual([]);
  });

  it('hides a distribution from which names could be taken until fewer than five are left', async () => {
    for (const member of syntheticMembers) await show(member, 'nobody');
    const shown = async () => (await compare('group=region:ESA')).segments[0].distribution !== null;
    expect(await shown()).toBe(true);
    await show('KE', 'public');
    await show('ZA', 'peers');
    expect(await shown()).toBe(true);
    await show('UG', 'public');
    expect(await shown()).toBe(false);
    for (const member of ['RW', 'MU', 'ZM', 'BW']) await show(member, 'members');
    expect(await shown()).toBe(true);
    for (const member of ['RW', 'MU', 'ZM', 'BW', 'ZA', 'UG']) await show(member, 'nobody');
  });

  it('shows a level to like-minded peers alone where the Member says so', async () => {
    await show('KE', 'peers');
    const peers = (await test.send('GET', '/api/maturity/peers?member=KE')).body.items.map(
      ({ member }: { member: string }) => member,
    );
    expect(named(await compare('', staff(peers[0])))).toContain('KE');
    expect(named(await compare('', staff('EE')))).not.toContain('KE');
    const seen = (await test.send('GET', '/api/maturity/peers?member=UG&limit=50', { as: staff(peers[0]) })).body.items;
    expect(
      seen.every(
        ({ member, levels }: { member: string; levels: unknown[] }) =>
          member === 'KE' || levels.length === 0 || member === 'ZA',
      ),
    ).toBe(true);
  });

  it('leaves consent to the approver and the administrator of the Member itself', async () => {
    expect((await show('KE', 'public', people.approver)).body.code).toBe('maturity.not-your-member');
    expect((await show('RW', 'public', people.contributor)).status).toBe(403);
    expect((await show('RW', 'public', people.memberAdmin)).status).toBe(200);
    expect((await test.send('GET', '/api/maturity/consents?member=RW', { as: people.neighbour })).status).toBe(403);
    expect((await show('RW', 'everybody', people.memberAdmin)).body.code).toBe('platform.invalid');
  });

  it('refuses a group that is not offered, a round that is not closed, and weights that are all zero', async () => {
    expect((await compare('group=region:MENA')).code).toBe('maturity.group-not-offered');
    expect((await compare(`round=${new Date().getUTCFullYear()}`)).code).toBe('maturity.round-not-found');
    const peers = await test.send(
      'GET',
      '/api/maturity/peers?member=RW&region=0&language=0&group=0&trade=0&levels=0&priorities=0',
    );
    expect(peers.body.code).toBe('maturity.no-weight');
  });

  it('opens the round of this year beside the made-up ones', async () => {
    const rounds = (await test.send('GET', '/api/maturity/rounds')).body.items;
    expect(rounds[0]).toMatchObject({ code: String(new Date().getUTCFullYear()), closedAt: null });
    expect(rounds).toHaveLength(4);
  });
});
