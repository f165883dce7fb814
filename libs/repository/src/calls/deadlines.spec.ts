import ICAL from 'ical.js';
import type { Actor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

const call = (title: string, more: object = {}) => ({
  texts: { en: { title, summary: 'Who uses them; with what result?' } },
  deadline: '2027-03-31',
  ...more,
});

describe('the calendar of calls', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({
      imports: [RepositoryModule.for({ samples: false })],
      publicUrl: 'https://dc.example',
    });
    jest.spyOn(test.app.get(Clock), 'now').mockReturnValue(new Date('2026-11-25T10:00:00Z'));
  });
  afterAll(() => test.close());

  const open = async (body: object) => (await test.send('POST', '/api/calls', { as: people.curator, body })).body;
  const read = (query = '', as?: Actor) => test.send('GET', `/api/calls/deadlines.ics${query}`, { ...(as && { as }) });
  const events = (body: string) =>
    new ICAL.Component(ICAL.parse(body) as never).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

  it('holds the last day of each open call that its reader may see, and leads to it', async () => {
    const { id } = await open(call('Drones, “green”; borders\nand more'));
    await open(call('Kept to Members', { audience: { kind: 'members' } }));
    const { status, headers, body } = await read();
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const [event, ...others] = events(body);
    expect(others).toEqual([]);
    expect(event!.uid).toBe(`call-${id}@digital-customs`);
    expect(event!.summary).toContain('Drones, “green”; borders\nand more');
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(['2027-03-31', '2027-04-01']);
    expect(event!.component.getFirstPropertyValue('url')).toBe(`https://dc.example/calls/${id}`);
    expect(events((await read('', people.neighbour)).body)).toHaveLength(2);
    expect((await read('?lang=fr')).body).toContain('Dernier jour');
  });

  it('lets a closed call go, and is not sent again unchanged', async () => {
    const { id, version } = await open(call('Closed soon'));
    const { headers, body } = await read();
    expect(body).toContain('Closed soon');
    const known = { headers: { 'if-none-match': String(headers['etag']) } };
    const again = () => test.send('GET', '/api/calls/deadlines.ics', known);
    expect((await again()).status).toBe(304);
    const closing = { as: people.curator, body: {}, headers: { 'if-match': `"${version}"` } };
    expect((await test.send('POST', `/api/calls/${id}/closing`, closing)).status).toBe(200);
    const after = await again();
    expect(after.status).toBe(200);
    expect(after.body).not.toContain('Closed soon');
  });

  it('refuses a language that there is not', async () => expect((await read('?lang=xx')).status).toBe(422));
});
