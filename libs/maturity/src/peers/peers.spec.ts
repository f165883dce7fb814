import { type Actor, segments } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';

const staff = (member: string): Actor => ({
  id: `staff-${member}`,
  name: member,
  grants: [{ role: 'approver', member }],
});

describe('like-minded Members', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [MaturityModule.for({ synthetic: true })] })));
  afterAll(() => test.close());
  const peers = async (query = '', as?: Actor) =>
    (await test.send('GET', `/api/maturity/peers?member=RW&${query}`, { ...(as && { as }) })).body;
  const declare = (profile: object, as: Actor) => test.send('PUT', '/api/maturity/profiles', { as, body: profile });
  const of = (list: { items: { member: string }[] }, member: string) =>
    list.items.find((one) => one.member === member) as never as { reasons: { attribute: string }[]; picked: boolean } | undefined; // prettier-ignore
  const attributes = (list: { items: { member: string }[] }, member: string) =>
    of(list, member)?.reasons.map(({ attribute }) => attribute);

  it('are found by presets and by weights of one’s own, and weights that are all zero are refused', async () => {
    expect((await peers()).weights).toEqual({ region: 1, language: 1, group: 1, trade: 1, levels: 1, priorities: 1 });
    expect((await peers('preset=neighbours&group=4')).weights).toMatchObject({ region: 5, group: 4, levels: 0 });
    expect((await peers('region=0&language=0&group=0&trade=0&levels=0&priorities=0')).code).toBe('maturity.no-weight');
    expect((await peers('region=-1')).code).toBe('platform.invalid');
  });

  it('count declared priorities and trade for Members, and nothing of them for visitors', async () => {
    const profile = { trade: 'under-10', priorities: { governance: 'high' }, picks: [] };
    expect((await declare({ member: 'RW', ...profile }, people.approver)).status).toBe(200);
    await declare({ member: 'KE', ...profile, trade: '10-to-50' }, staff('KE'));
    expect(attributes(await peers('limit=50', people.contributor), 'KE')).toEqual(expect.arrayContaining(['trade', 'priorities'])); // prettier-ignore
    const seen = attributes(await peers('limit=50'), 'KE')!;
    expect(seen).not.toContain('trade');
    expect(seen).not.toContain('priorities');
    expect((await declare({ member: 'RW', ...profile }, staff('KE'))).body.code).toBe('maturity.not-your-member');
    expect((await declare({ member: 'RW', ...profile }, people.contributor)).status).toBe(403);
  });

  it('count levels as far as they are shown to the reader, and no longer once that is withdrawn', async () => {
    const show = (to: string) =>
      test.send('PUT', '/api/maturity/consents', { as: staff('UG'), body: { member: 'UG', segments: Object.fromEntries(segments.map(({ code }) => [code, to])) } }); // prettier-ignore
    await show('members');
    expect(attributes(await peers('limit=50', people.contributor), 'UG')).toContain('levels');
    expect(attributes(await peers('limit=50', people.neighbour), 'UG')).not.toContain('levels');
    await show('nobody');
    expect(attributes(await peers('limit=50', people.contributor), 'UG')).not.toContain('levels');
  });

  it('come first where the Member has picked them, for its own people alone', async () => {
    await declare({ member: 'RW', trade: null, priorities: {}, picks: ['JP', 'RW'] }, people.approver);
    const own = await peers('limit=3', people.contributor);
    expect([own.items.length, own.items[0].member, own.items[0].picked]).toEqual([4, 'JP', true]);
    expect(of(await peers('limit=3', people.neighbour), 'JP')).toBeUndefined();
  });

  it('meet in named groups of interest, which show levels by name alone and never a distribution', async () => {
    const at = '/api/maturity/groups';
    const found = (body: object, as: Actor) => test.send('POST', at, { as, body });
    expect((await found({ title: 'Both', segment: 'governance', theme: 'capacity' }, people.curator)).body.code).toBe('platform.invalid'); // prettier-ignore
    const { id } = (await found({ title: 'Single Window in Africa', segment: 'single-window' }, people.approver)).body;
    const join = (member: string, as: Actor) => test.send('PUT', `${at}/${id}/members/${member}`, { as });
    await join('UG', staff('UG'));
    expect((await join('ZM', staff('UG'))).body.code).toBe('maturity.not-your-member');
    const list = async (as: Actor) => (await test.send('GET', at, { as })).body.items[0].members;
    expect((await list(people.contributor)).map(({ member }: { member: string }) => member)).toEqual(['RW', 'UG']);
    expect((await list(people.neighbour)).every(({ level }: { level: number | null }) => level === null)).toBe(true);
    expect((await list(people.contributor))[0].level).not.toBeNull();
    expect((await test.send('GET', `/api/maturity/comparison?group=interest:${id.slice(0, 8)}`, { as: people.contributor })).body.code).toBe('maturity.group-not-offered'); // prettier-ignore
    await test.send('DELETE', `${at}/${id}/members/UG`, { as: staff('UG') });
    expect(await list(people.contributor)).toHaveLength(1);
    expect((await test.send('GET', at)).status).toBe(401);
  });
});
