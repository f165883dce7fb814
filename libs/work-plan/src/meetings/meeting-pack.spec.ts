import mammoth from 'mammoth';
import type { Actor } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '../work-plan.module.js';

const at = '/api/work-plans/2016-2018';

describe('the meeting pack', () => {
  let test: TestApp;
  let open: string;
  beforeAll(async () => {
    test = await startTestApp({ imports: [WorkPlanModule.for()] });
    const first = await propose({ kind: 'edit-task', task: 'A.3.1', edit: { bodies: ['DMPT', 'IMSC', 'TFAWG'] } });
    const source = { body: 'PC', session: '76th', date: '2016-12-08' };
    await post(`/proposals/${first}/decision`, people.decisionMaker, { outcome: 'accept', decision: source });
    await post('/revisions', people.secretariat, {});
    await post('/draft/endorsement', people.decisionMaker, { body: 'COUNCIL', session: '129th', date: '2017-07-07' });
    open = await propose({ kind: 'drop-task', task: 'B.6.3' }, 2);
    await post('/tasks/A.2.2/reports', people.bodySecretary, {
      status: 'delayed',
      note: 'The text is with the printers.',
    });
  });
  afterAll(() => test.close());

  const post = (path: string, as: Actor, body: object) => test.send('POST', `${at}${path}`, { as, body });
  const propose = async (change: object, base = 1) =>
    (await post('/proposals', people.contributor, { change, base, reason: 'To save work.', origin: 'technology' })).body
      .id;
  const pack = async (query: string) =>
    (await test.send('GET', `${at}/meeting-pack?${query}`, { as: people.contributor })).body;
  const codes = (items: { code: string }[]) => items.map(({ code }) => code);

  it('gives the PTC what changed since its last session, reports, tasks by status, proposals and the decisions expected', async () => {
    const given = await pack('body=PTC&since=2017-01-15&session=217th&at=2017-06');
    expect(given).toMatchObject({ session: '217th', since: '2017-01-15', revision: 2, changes: { from: 1, to: 2 } });
    expect(given.changes.items).toMatchObject([
      { code: 'A.3.1', because: [{ decision: { body: 'PC', date: '2016-12-08' } }] },
    ]);
    expect(given.decisions).toMatchObject([{ body: 'COUNCIL', kind: 'endorsement' }]);
    expect(given.reports).toMatchObject([{ code: 'A.2.2', status: 'delayed', body: 'PTC' }]);
    expect(given.tasks.find(({ status }: { status: string }) => status === 'delayed')).toMatchObject({
      total: 1,
      items: [{ code: 'A.2.2' }],
    });
    expect(given.proposals).toMatchObject([{ id: open }]);
    expect(given.expected.map(({ kind, ref }: { kind: string; ref: string }) => `${kind} ${ref}`)).toEqual([
      `proposal ${open}`,
      'action 12.1',
      'action 12.2',
      'waiver A.2.6',
      'waiver B.7.1',
      'waiver C.11.1',
    ]);
  });

  it('gives a working body what concerns it alone', async () => {
    const given = await pack('body=CBC&at=2017-06');
    expect(given.changes.items).toEqual([]);
    expect(given.reports).toEqual([]);
    expect(codes(given.tasks.flatMap(({ items }: { items: { code: string }[] }) => items))).toHaveLength(5);
    expect(given.proposals).toEqual([]);
    expect((await pack('body=SWG')).proposals).toMatchObject([{ id: open }]);
    expect((await pack('body=DMPT&since=2017-08-01')).changes).toMatchObject({ from: 2, items: [] });
  });

  it.each([
    ['en', 'Decisions expected', 'Work on Version 3.7', 'Delayed (1)'],
    ['fr', 'Décisions attendues', 'Mettre à jour le Recueil sur le guichet unique', 'Retardée (1)'],
  ])('is a DOCX and a PDF in %s', async (lang, ...texts) => {
    const get = (format: string) =>
      test.app.inject({
        method: 'GET',
        url: `${at}/meeting-pack.${format}?body=PTC&since=2016-07-01&lang=${lang}`,
        headers: { 'x-test-actor': encodeURIComponent(JSON.stringify(people.contributor)) },
      });
    const { value } = await mammoth.extractRawText({ buffer: (await get('docx')).rawPayload });
    for (const text of [...texts, 'TFAWG', 'The text is with the printers.']) expect(value).toContain(text);
    const pdf = await get('pdf');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is for people with an account, and for bodies that there are', async () => {
    expect((await test.send('GET', `${at}/meeting-pack?body=PTC`)).body.code).toBe('platform.not-signed-in');
    expect((await pack('body=XYZ')).code).toBe('work-plan.body-not-found');
    expect((await pack('body=PTC&since=yesterday')).code).toBe('platform.invalid');
  });
});
