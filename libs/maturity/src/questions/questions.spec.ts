import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';

const at = '/api/maturity/questions';

describe('a question between two Members', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [MaturityModule] })));
  afterAll(() => test.close());

  const asking = { from: 'RW', to: 'KE', segment: 'single-window', practice: 'ke-01', text: 'How did you begin?' };
  const ask = (more: object = {}, as = people.contributor) =>
    test.send('POST', at, { as, body: { ...asking, ...more } });
  const step = (method: string, id: string, what: string, as: typeof people.neighbour, body?: object) =>
    test.send(method, `${at}/${id}/${what}`, { as, ...(body && { body }) });
  const read = async (id: string, as = people.neighbour) => (await test.send('GET', `${at}/${id}`, { as })).body;

  it('is relayed: the other side sees the Member and the words, and no person', async () => {
    const { status, body } = await ask();
    expect([status, body.status, body.side]).toEqual([201, 'waiting', 'from']);
    const inbox = (await test.send('GET', `${at}?side=to`, { as: people.neighbour })).body;
    expect(inbox.items[0]).toMatchObject({ from: 'RW', side: 'to', messages: [{ side: 'from', text: asking.text }] });
    expect(JSON.stringify(inbox)).not.toContain(people.contributor.name);
    const answered = await step('POST', body.id, 'messages', people.neighbour, { text: 'With the ports.' });
    expect(answered.body).toMatchObject({ status: 'answered' });
    expect(JSON.stringify(await read(body.id, people.contributor))).not.toContain(people.neighbour.name);
  });

  it('shows each side’s contact once both have agreed, and no longer when one takes that back', async () => {
    const { id } = (await ask()).body;
    await step('PUT', id, 'contact', people.contributor, { name: 'Aline Uwase', email: 'aline@rra.example' });
    expect(await read(id)).toMatchObject({ agreed: { own: false, other: true }, contact: null });
    expect(JSON.stringify(await read(id))).not.toContain('aline@rra.example');
    await step('PUT', id, 'contact', people.neighbour, { name: 'Wanjiru Kamau', email: 'wanjiru@kra.example' });
    expect((await read(id)).contact).toEqual({ name: 'Aline Uwase', email: 'aline@rra.example' });
    expect((await read(id, people.contributor)).contact.email).toBe('wanjiru@kra.example');
    await step('DELETE', id, 'contact', people.contributor);
    expect([(await read(id)).contact, (await read(id, people.contributor)).contact]).toEqual([null, null]);
  });

  it('is closed by either side, and takes no more words then', async () => {
    const { id } = (await ask({ to: 'UG' })).body;
    expect((await step('POST', id, 'closing', people.contributor)).body).toMatchObject({ status: 'closed', may: [] });
    expect((await step('POST', id, 'messages', people.contributor, { text: 'One more' })).body.code).toBe(
      'maturity.question-closed',
    );
  });

  it('is there for nobody else, and asked in the name of one’s own Member alone', async () => {
    const { id } = (await ask({ to: 'ZM' })).body;
    expect((await test.send('GET', `${at}/${id}`, { as: people.faraway })).body.code).toBe(
      'maturity.question-not-found',
    );
    expect((await test.send('GET', at, { as: people.faraway })).body.items).toEqual([]);
    expect((await ask({ from: 'KE', to: 'UG' })).body.code).toBe('maturity.not-your-member');
    expect((await ask({ to: 'RW' })).body.code).toBe('maturity.own-question');
    expect((await ask({ text: ' ' })).body.code).toBe('platform.invalid');
    expect((await test.send('POST', at, { as: people.curator, body: asking })).status).toBe(403);
  });

  it('keeps within what a Member may ask: three that wait for the same Member, ten in a day', async () => {
    const from = people.faraway;
    const fromCr = (to: string) => ask({ from: 'CR', to }, from);
    for (let count = 0; count < 3; count++) expect((await fromCr('RW')).status).toBe(201);
    expect(await fromCr('RW')).toMatchObject({ status: 429, body: { code: 'maturity.too-many-questions' } });
    for (const to of ['BR', 'CL', 'PE', 'JM', 'CO', 'UY', 'MX']) expect((await fromCr(to)).status).toBe(201);
    expect((await fromCr('AR')).body.code).toBe('maturity.too-many-questions');
  });

  it('is listed page by page, the last changed first', async () => {
    const first = (await test.send('GET', `${at}?limit=4`, { as: people.faraway })).body;
    const second = (await test.send('GET', `${at}?limit=50&cursor=${first.next}`, { as: people.faraway })).body;
    const all = [...first.items, ...second.items];
    expect([first.items.length, all.length, second.next]).toEqual([4, 10, null]);
    const times = all.map(({ changedAt }) => changedAt);
    expect(times).toEqual([...times].sort().reverse());
  });
});
