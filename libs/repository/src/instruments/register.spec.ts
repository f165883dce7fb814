import {
  type Envelope,
  type NewEvent,
  planTaskEnded,
  planTaskPublished,
  TaskContent,
} from '@digital-customs/contracts';
import { EventTransport } from '@digital-customs/platform';
import { referenceWorkPlan } from '@digital-customs/reference-data';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

/** Everything that the plan's work on instruments, tools and systems names. */
const named = [
  'IT Guide for Executives',
  'Single Window Compendium',
  'Supplement to the Single Window Compendium',
  'Single Window e-learning module',
  'Single Window Interactive Map (SWIM)',
  'RKC ICT Guidelines',
  'BCP Guidelines',
  'web-site guide',
  'ICT Recommendations',
  'WCO Data Model 3.7',
  'WCO Data Model 4.0',
  'data-quality mapping',
  'GNC handbook',
  'Utility Blocks',
  'ISCM Guidelines',
  'NII unified file format',
  'Trader Identification Number (TIN)',
  'Unique Consignment Reference (UCR)',
  'e-commerce guidelines',
  'Customs Enforcement Network (CEN)',
  'nCEN',
  'Cargo Targeting System (CTS)',
  'Iris',
  'Technology Network (TeN)',
  'Interface Public-Members (IPM)',
  'postal pre-advice messages',
  'API/PNR Guidelines',
  'ICT-governance guide',
  'TRS software',
];

describe('the register of instruments, tools and systems', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ imports: [RepositoryModule.for({ samples: false })] });
    for (const task of plan.tasks) await tell(taskEvent(task));
    await test.eventually(async () => expect((await list('?task=C.10.1')).length).toBe(2));
  });
  afterAll(() => test.close());

  const plan = referenceWorkPlan();
  let sequence = 0;
  const tell = ({ type, data }: NewEvent) => {
    sequence += 1;
    const aggregate = { type: 'work-plan.plan', id: '2016-2018', version: 1, sequence };
    const event: Envelope = { id: `plan-${sequence}`, type, occurredAt: '2026-01-05T00:00:00.000Z', actor: { id: null, name: 'spec' }, aggregate, data }; // prettier-ignore
    return test.app.get(EventTransport).publish([event]);
  };
  const taskEvent = ({ code, topic, content }: (typeof plan.tasks)[number]) =>
    planTaskPublished({
      period: '2016-2018',
      code,
      task: code,
      topic,
      section: code[0]!,
      revision: 1,
      formerCodes: [],
      content: TaskContent.parse(content),
      url: `/work-plans/2016-2018/tasks/${code}`,
    });
  const list = async (query = '') =>
    (await test.send('GET', `/api/instruments${query}${query ? '&' : '?'}limit=100`)).body.items as {
      code: string;
      names: { en: string };
      tasks: string[];
      reviewDue: boolean;
      nextReview: string | null;
    }[];
  const view = async (code: string) => (await test.send('GET', `/api/instruments/${code}`)).body;

  it('has everything that the plan’s work names', async () => {
    const known = new Set<string>();
    for (const { code } of await list()) {
      const { content } = await view(code);
      for (const name of [...Object.values(content.names as object), ...content.alsoKnownAs]) known.add(name as string);
    }
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has every instrument and system that a task of the plan names, linked with that task', async () => {
    const missing: string[] = [];
    for (const { code, content } of plan.tasks)
      for (const name of [...content.instruments, ...content.systems]) {
        const views = await Promise.all((await list(`?task=${code}`)).map((line) => view(line.code)));
        const known = views.flatMap(({ content }) => [
          ...Object.values(content.names as object),
          ...content.alsoKnownAs,
        ]);
        if (!known.includes(name)) missing.push(`${code}: ${name}`);
      }
    expect(missing).toEqual([]);
  });

  it('says of each entry how sure it is and where it comes from', async () => {
    for (const { code } of await list()) {
      const { content } = await view(code);
      expect([code, content.sources.length > 0, content.certainty]).toEqual([code, true, expect.any(String)]);
    }
  });

  it('lists the reviews that are due, the longest due first', async () => {
    const due = await list('?review=due');
    expect(due[0]).toMatchObject({ code: 'it-guide-for-executives', nextReview: '2016-06', reviewDue: true });
    const months = due.map(({ nextReview }) => nextReview);
    expect(months).toEqual([...months].sort());
    expect(await list('?review=planned')).toEqual([]);
  });

  it('is narrowed by kind, owner, topic and measure, and paged', async () => {
    expect((await list('?kind=training')).map(({ code }) => code)).toEqual(['single-window-e-learning']);
    expect((await list('?owner=EC')).map(({ code }) => code).sort()).toEqual([
      'cen',
      'cts',
      'ipm',
      'iris',
      'ncen',
      'ten',
    ]);
    expect((await list('?topic=C.9')).map(({ code }) => code)).toEqual(['ict-governance-guide']);
    expect((await list('?measure=7.6')).map(({ code }) => code).sort()).toEqual(['time-release-study', 'trs-software']);
    const first = (await test.send('GET', '/api/instruments?limit=20')).body;
    const rest = (await test.send('GET', `/api/instruments?limit=20&cursor=${first.next}`)).body;
    expect([first.items.length + rest.items.length, rest.next]).toEqual([first.total, null]);
  });

  it('takes a review from the curator, keeps the former state, and refuses a stale one', async () => {
    const before = await view('it-guide-for-executives');
    const body = { ...before.content, reviewed: '2026-10', reviewEvery: 24, nextReview: null, status: 'in-force' };
    const put = (as = people.curator, version = before.revision) =>
      test.send('PUT', '/api/instruments/it-guide-for-executives', {
        as,
        body,
        headers: { 'if-match': `"${version}"` },
      });
    expect(await put(people.contributor)).toMatchObject({ status: 403, body: { code: 'platform.not-allowed' } });
    expect(await put()).toMatchObject({ status: 200, body: { nextReview: '2028-10', reviewDue: false } });
    expect(await put()).toMatchObject({ status: 412, body: { code: 'platform.stale-version', currentVersion: 2 } });
    const { items } = (await test.send('GET', '/api/instruments/it-guide-for-executives/versions')).body;
    expect(items.map(({ changed }: { changed: string[] }) => changed).at(-1)).toEqual(
      expect.arrayContaining(['reviewed', 'reviewEvery', 'nextReview', 'status']),
    );
  });

  it('follows the plan: a task that is dropped is linked no more, also where its event comes late or twice', async () => {
    const ended = planTaskEnded({ period: '2016-2018', code: 'B.6.10', task: 'B.6.10', revision: 2, kind: 'dropped', into: null, url: '/' }); // prettier-ignore
    await tell(ended);
    await test.eventually(async () => expect((await view('iris')).tasks).toEqual([]));
    await tell(ended);
    await test.eventually(async () => expect((await view('iris')).linkedTasks).toEqual([]));
  });

  describe('refuses', () => {
    const content = { kind: 'tool', names: { en: 'A tool' }, status: 'planned', certainty: 'low' };
    const add = (code: string, more: object = {}, as = people.secretariat) =>
      test.send('POST', '/api/instruments', { as, body: { code, content: { ...content, ...more } } });

    it.each<[string, object, string]>([
      [
        'a measure that is not in the agreement',
        { measures: [{ code: '13.1', certainty: 'low' }] },
        'content.measures.0.code',
      ],
      ['an entry without an English name', { names: { fr: 'Un outil' } }, 'content.names'],
      ['a review set before the last one', { reviewed: '2026-05', nextReview: '2026-04' }, 'content.nextReview'],
      ['a month that is none', { reviewed: '2026-13' }, 'content.reviewed'],
      ['a script for an address', { links: [{ title: 'x', url: 'javascript:alert(1)' }] }, 'content.links.0.url'],
      ['a version twice', { versions: [{ label: '1' }, { label: '1' }] }, 'content.versions'],
    ])('%s', async (_, more, path) => {
      const answer = await add('bad', more);
      expect(answer).toMatchObject({ status: 422, body: { code: 'platform.invalid' } });
      expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    });

    it('a code that is taken, and one that does not exist', async () => {
      expect(await add('iris')).toMatchObject({ status: 409, body: { code: 'platform.already-exists' } });
      expect(await test.send('GET', '/api/instruments/nothing')).toMatchObject({
        status: 404,
        body: { code: 'repository.instrument-not-found' },
      });
    });

    it('to let a formula into the CSV', async () => {
      expect((await add('formula', { names: { en: '=HYPERLINK("http://evil.example")' } })).status).toBe(201);
      const { body } = await test.send('GET', '/api/instruments.csv?kind=tool');
      expect(body).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    });
  });
});
