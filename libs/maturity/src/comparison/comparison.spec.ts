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
      { id: 'all', count: 65 },
      { id: 'region:ESA', count: 14 },
      { id: 'region:EUR', count: 14 },
    ]);
    expect(all.groups.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['group:EU', 'group:LDC', 'group:LLDC']),
    );
    expect(JSON.stringify(all)).not.toContain('cell:');
    for (const { distribution } of all.segments) {
      expect(distribution.count).toBe(65);
      expect(distribution.levels.reduce((sum: number, count: number) => sum + count, 0)).toBe(65);
    }
    expect((await compare('group=region:ESA&round=2023')).segments[0].distribution.count).toBe(14);
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

  it('holds own figures against like-minded Members, the region and all, in one look', async () => {
    const own = await compare('member=RW&group=group:LDC', people.contributor);
    expect(own.beside).toEqual(['peers', 'region:ESA', 'all']);
    const [peers, region, all] = own.segments[0].beside;
    expect(peers.count).toBeGreaterThanOrEqual(6);
    expect([region.count, all.count]).toEqual([14, 65]);
    const asked = await compare('member=RW&group=peers', people.contributor);
    expect(asked.beside).toEqual(['region:ESA', 'all']);
    expect(asked.segments[0].distribution).toEqual(peers);
    expect((await compare('')).beside).toEqual([]);
    expect((await compare('group=peers')).code).toBe('maturity.group-not-offered');
  });

  it('has the same like-minded Members in it, however they are weighed or picked', async () => {
    const before = (await compare('member=RW&group=peers', people.contributor)).segments;
    await test.send('PUT', '/api/maturity/profiles', {
      as: people.approver,
      body: { member: 'RW', trade: 'under-10', priorities: { governance: 'high' }, picks: ['FR', 'JP'] },
    });
    await test.send('GET', '/api/maturity/peers?member=RW&region=9&language=0', { as: people.contributor });
    const after = (await compare('member=RW&group=peers', people.contributor)).segments;
    expect(after).toEqual(before);
    expect((await compare('member=RW&group=peers&region=9', people.contributor)).code).toBe('platform.invalid');
  });

  it('hides a distribution from which names could be taken until fewer than five are left', async () => {
    for (const member of syntheticMembers) await show(member, 'nobody');
    const shown = async () => (await compare('group=region:WCA')).segments[0].distribution !== null;
    expect(await shown()).toBe(true);
    await show('GH', 'public');
    expect(await shown()).toBe(true);
    // Two names leave four of the six.
    await show('NG', 'members');
    expect(await shown()).toBe(false);
    await show('NG', 'nobody');
    expect(await shown()).toBe(true);
    for (const member of ['SN', 'CI', 'NG', 'CM', 'BF']) await show(member, 'members');
    expect(await shown()).toBe(true);
    // All Members would see five names, and the sixth by subtraction.
    await show('CM', 'peers');
    expect(await shown()).toBe(false);
    for (const member of ['GH', 'SN', 'CI', 'NG', 'CM', 'BF']) await show(member, 'nobody');
  });

  it('shows a level to like-minded peers alone where the Member says so', async () => {
    await show('KE', 'peers');
    const peers = (await test.send('GET', '/api/maturity/peers?member=KE')).body.items.map(
      ({ member }: { member: string }) => member,
    );
    expect(named(await compare('', staff(peers[0])))).toContain('KE');
    expect(named(await compare('', staff('EE')))).not.toContain('KE');
    const seen = (await test.send('GET', '/api/maturity/peers?member=UG&limit=50', { as: staff(peers[0]) })).body.items;
    const showing = seen.filter(({ levels }: { levels: unknown[] }) => levels.length > 0);
    expect(
      showing.map(({ member }: { member: string }) => member).filter((one: string) => one !== peers[0] && one !== 'ZA'),
    ).toEqual(['KE']);
  });

  it('leaves consent to the approver and the administrator of the Member itself', async () => {
    expect((await show('KE', 'public', people.approver)).body.code).toBe('maturity.not-your-member');
    expect((await show('RW', 'public', people.contributor)).status).toBe(403);
    expect((await show('RW', 'public', people.memberAdmin)).status).toBe(200);
    expect((await test.send('GET', '/api/maturity/consents?member=RW', { as: people.neighbour })).status).toBe(403);
    expect((await show('RW', 'everybody', people.memberAdmin)).body.code).toBe('platform.invalid');
  });

  it.each(['group:GCC', 'region:XX', 'cell:ESA:0', 'interest:synthetic-data', 'RW,KE', 'all,region:ESA'])(
    'refuses the group %s, and names those that can be asked for',
    async (group) => {
      for (const at of ['comparison', 'comparison/criteria?segment=paperless', 'comparison/over-time', 'world']) {
        const path = `/api/maturity/${at}${at.includes('?') ? '&' : '?'}group=${encodeURIComponent(group)}`;
        const { status, body } = await test.send('GET', path, {});
        expect([at, status, body.code]).toEqual([at, 422, 'maturity.group-not-offered']);
      }
    },
  );

  it('refuses a round that is not closed, and weights that are all zero', async () => {
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
