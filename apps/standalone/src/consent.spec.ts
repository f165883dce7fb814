import { type Actor, segments } from '@digital-customs/contracts';
import { openApiOf } from '@digital-customs/gateway';
import { MaturityModule } from '@digital-customs/maturity';
import { RepositoryModule } from '@digital-customs/repository';
import { SearchModule } from '@digital-customs/search';
import { startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '@digital-customs/work-plan';

const staff = (member: string): Actor => ({
  id: `staff-${member}`,
  name: member,
  grants: [
    { role: 'contributor', member },
    { role: 'approver', member },
  ],
});
const readers = {
  visitor: undefined,
  RW: staff('RW'),
  FR: staff('FR'),
  curator: { id: 'c', name: 'Curator', grants: [{ role: 'curator' }] } satisfies Actor,
};

/** What shows the level of a Member by name, in the shapes that there are: whole answers are looked through. */
function tellsOf(member: string, found: unknown): boolean {
  if (Array.isArray(found)) return found.some((one) => tellsOf(member, one));
  if (typeof found !== 'object' || found === null) return false;
  const one = found as Record<string, unknown>;
  const reasons = (one['reasons'] ?? []) as { kind?: string; level?: unknown }[];
  if (one['member'] === member)
    return (
      typeof one['level'] === 'number' ||
      ((one['levels'] ?? []) as unknown[]).length > 0 ||
      reasons.some(({ kind }) => kind === 'one-level-above' || kind === 'practised')
    );
  return Object.values(one).some((each) => tellsOf(member, each));
}

describe('what a Member shows of its levels, and takes back', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({
      imports: [
        MaturityModule.for({ synthetic: true }),
        RepositoryModule.for({ samples: true }),
        WorkPlanModule.for(),
        SearchModule.for({ thread: false }),
      ],
    });
  }, 60_000);
  afterAll(() => test.close());

  const own = '?member=RW';
  const at = '/api/maturity';
  const places = {
    comparison: `${at}/comparison`,
    'an earlier round': `${at}/comparison?round=2023`,
    region: `${at}/comparison?group=region:ESA`,
    'own figures': `${at}/comparison${own}`,
    'like-minded distribution': `${at}/comparison${own}&group=peers`,
    criteria: `${at}/comparison/criteria?segment=paperless`,
    'over time': `${at}/comparison/over-time`,
    csv: `${at}/comparison/export.csv`,
    svg: `${at}/comparison/export.svg`,
    peers: `${at}/peers${own}&limit=50`,
    'next steps': `${at}/next-steps${own}`,
    groups: `${at}/groups`,
    claims: `${at}/evidence-claims`,
    questions: `${at}/questions`,
    world: `${at}/world`,
    'world of a region': `${at}/world?group=region:ESA`,
    'world as a table': `${at}/world/distributions.csv`,
    assessments: `${at}/assessments`,
    roadmaps: `${at}/roadmaps`,
    history: `${at}/history?member=KE`,
    profiles: `${at}/profiles?member=KE`,
    consents: `${at}/consents?member=KE`,
    scores: `${at}/assessments/2025-KE/scores`,
    answers: `${at}/assessments/2025-KE`,
    search: '/api/search?q=Kenya%20level%20maturity',
  };
  type Place = keyof typeof places;
  const look = async () => {
    const seen = new Map<string, boolean>();
    const texts = new Map<string, string>();
    for (const [name, as] of Object.entries(readers))
      for (const [place, path] of Object.entries(places)) {
        const { status, body } = await test.send('GET', path, { ...(as && { as }) });
        const file = typeof body === 'string';
        seen.set(
          `${name}: ${place}`,
          status === 200 && (file ? /\bKE\b|Kenya/.test(body) : place !== 'search' && tellsOf('KE', body)),
        );
        if (place === 'search') texts.set(name, JSON.stringify(body.items ?? body));
      }
    return { seen: [...seen].filter(([, told]) => told).map(([where]) => where), texts };
  };
  const show = (choice: string) =>
    test.send('PUT', `${at}/consents`, {
      as: staff('KE'),
      body: { member: 'KE', segments: Object.fromEntries(segments.map(({ code }) => [code, choice])) },
    });
  const everywhere = (reader: keyof typeof readers, ...named: Place[]) => named.map((place) => `${reader}: ${place}`);

  it('has a look at every answer about maturity that there is', async () => {
    const covered = Object.values(places).map((path) => path.split('?')[0]);
    const paths = Object.entries((await openApiOf(test.app)).paths)
      .filter(([path, operations]) => path.startsWith(at) && 'get' in operations)
      .map(([path]) => path.replace('{id}', '2025-KE').replace('{format}', 'csv'));
    const of = (path: string) => covered.includes(path) || covered.includes(path.replace('.csv', '.svg'));
    // The model, its comments and the rounds say nothing of a Member; sheets, files and plans are the Member's own, refused as its answers are.
    const apart = /\/models|\/segments$|\/rounds|\/roadmaps\/|\/questions\/|\/files|export\.xlsx|\/comments/;
    expect(paths.filter((path) => !of(path) && !apart.test(path))).toEqual([]);
  });

  it('is seen where it agreed, and nowhere at all from the moment that it takes it back', async () => {
    type Step = { segment: string; practices: { id: string; member: string }[] };
    const { step, practice } = await test.eventually(async () => {
      const { segments: steps } = (await test.send('GET', places['next steps'], { as: readers.RW })).body;
      const found = (steps as Step[]).flatMap((step) =>
        step.practices.flatMap(({ id, member }) => (member === 'KE' ? [{ step: step.segment, practice: id }] : [])),
      );
      expect(found.length).toBeGreaterThan(0);
      return found[0]!;
    });
    await claimed(practice, step);
    await show('public');
    const before = await look();
    const open: Place[] = ['comparison', 'an earlier round', 'region', 'peers', 'claims'];
    const known = before.seen.filter((where) => !where.endsWith('own figures') && !where.endsWith('distribution'));
    expect(known.sort()).toEqual(
      [
        ...everywhere('visitor', ...open),
        ...everywhere('curator', ...open, 'groups'),
        ...everywhere('RW', ...open, 'groups', 'next steps'),
        ...everywhere('FR', ...open, 'groups'),
      ].sort(),
    );
    expect(before.seen).toContain('RW: own figures');

    await show('members');
    const members = await look();
    expect(members.seen.filter((where) => where.startsWith('visitor') && !where.endsWith('claims'))).toEqual([]);
    expect(members.seen).toContain('FR: comparison');
    await show('region');
    const region = (await look()).seen.filter((where) => !where.endsWith('claims'));
    expect(region.every((where) => where.startsWith('RW'))).toBe(true);
    expect(region).toContain('RW: groups');

    await show('nobody');
    const after = await look();
    expect(after.seen).toEqual([]);
    // Search never knew: it says the same before and after.
    expect(after.texts).toEqual(before.texts);
  });

  /** Evidence that the Member lets be told, confirmed by a curator. */
  async function claimed(practice: string, segment: string) {
    const round = String(new Date().getUTCFullYear());
    const as = staff('KE');
    const { body } = await test.send('POST', `${at}/assessments`, { as, body: { member: 'KE', round } });
    const changes = (body.missing as string[]).map((criterion) => ({
      criterion,
      base: 0,
      answer: { level: 5, evidence: [{ kind: 'practice', id: practice }] },
    }));
    await test.send('PUT', `${at}/assessments/${body.id}/answers`, { as, body: { changes } });
    await test.send('POST', `${at}/assessments/${body.id}/approval`, { as });
    const given = { assessment: body.id, criterion: `${segment}-1`, practice };
    const { body: claim } = await test.send('POST', `${at}/evidence-claims`, { as, body: given });
    expect(claim.status).toBe('waiting');
    const decided = await test.send('POST', `${at}/evidence-claims/${encodeURIComponent(claim.id)}/decision`, {
      as: readers.curator,
      body: { decision: 'confirm' },
    });
    expect(decided.body.status).toBe('confirmed');
  }
});
