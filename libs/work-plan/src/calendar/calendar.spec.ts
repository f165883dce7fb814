import ICAL from 'ical.js';
import type { Actor } from '@digital-customs/contracts';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { WorkPlanModule } from '../work-plan.module.js';
import { lastDay } from './due-dates.js';

describe('the calendar of a plan', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [WorkPlanModule.for()] })));
  afterAll(() => test.close());

  const make = (scope: object, as: Actor = people.contributor) =>
    test.send('POST', '/api/plan-calendars', { as, body: { period: '2016-2018', scope } });
  const link = async (scope: object) => (await make(scope)).body.link as string;
  /** The events as ical.js reads them: strictly, and independent of what wrote them. */
  const eventsAt = async (address: string) => {
    const { body, status, headers } = await test.send('GET', address);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const calendar = new ICAL.Component(ICAL.parse(body) as never);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    for (const line of String(body).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  };

  it('has for a body each of its tasks on the last day of the month in which it is due', async () => {
    const events = await eventsAt(await link({ kind: 'body', code: 'DMPT' }));
    const phyto = events.find(({ uid }) => uid === '2016-2018-B.5.3@digital-customs')!;
    expect(phyto.summary).toMatch(/^B\.5\.3 {2}Work with the International Plant Protection Convention/);
    expect([phyto.startDate.toString(), phyto.endDate.toString()]).toEqual(['2016-12-31', '2017-01-01']);
    expect(phyto.startDate.isDate).toBe(true);
    const yearly = events.filter(({ uid }) => uid.startsWith('2016-2018-A.3.3-'));
    expect(yearly.map(({ startDate }) => startDate.toString())).toEqual(['2017-06-30', '2018-06-30']);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it('has for a topic its tasks, in French too, and the same identities each time', async () => {
    const address = await link({ kind: 'topic', code: 'A.2' });
    const [english, french] = [await eventsAt(address), await eventsAt(`${address}&lang=fr`)];
    expect(english).toHaveLength(9);
    expect(french.map(({ uid }) => uid)).toEqual(english.map(({ uid }) => uid));
    expect(french[0]!.summary).toContain('Mettre à jour le Guide des TI');
    expect((await test.send('GET', address)).body).toBe((await test.send('GET', address)).body);
  });

  it('has for a region the dates that it set', async () => {
    const address = await link({ kind: 'region', code: 'ESA' });
    expect(await eventsAt(address)).toEqual([]);
    const send = (method: string, path: string, body: object, headers = {}) =>
      test.send(method, `/api/regional-plans/ESA${path}`, { as: people.viceChair, body, headers });
    await send('POST', '/adoptions', { tasks: ['A.2.4'] });
    const timeline = { kind: 'range', from: '2017-02', to: '2017-09' };
    await send('PUT', '/entries/A.2.4', { timeline }, { 'if-match': '*' });
    const [event] = await eventsAt(address);
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(['2017-02-01', '2017-10-01']);
  });

  it('is read by whoever has the link, until its owner withdraws it', async () => {
    const { id, link: address } = (await make({ kind: 'plan' })).body;
    expect((await eventsAt(address)).length).toBeGreaterThan(15);
    const list = (await test.send('GET', '/api/plan-calendars', { as: people.contributor })).body.items;
    expect(list[0]).toEqual({ id, period: '2016-2018', scope: { kind: 'plan' }, createdAt: expect.any(String) });
    const withdraw = (as: Actor) => test.send('DELETE', `/api/plan-calendars/${id}`, { as });
    expect((await withdraw(people.neighbour)).body.code).toBe('work-plan.feed-not-found');
    expect((await withdraw(people.contributor)).status).toBe(204);
    expect((await test.send('GET', address)).body.code).toBe('work-plan.feed-not-found');
  });

  it.each([
    ['an unknown body', { kind: 'body', code: 'XYZ' }, 'work-plan.unknown-reference'],
    ['an unknown topic', { kind: 'topic', code: 'A.99' }, 'work-plan.topic-not-found'],
    ['an unknown region', { kind: 'region', code: 'ATL' }, 'platform.invalid'],
  ])('refuses %s', async (_, scope, code) => {
    expect((await make(scope)).body.code).toBe(code);
  });

  it('has nothing for a token that nobody was given', async () => {
    expect((await test.send('GET', '/api/work-plans/2016-2018/calendar.ics')).status).toBe(404);
    expect((await test.send('GET', '/api/work-plans/2016-2018/calendar.ics?token=guess')).status).toBe(404);
  });

  it('knows the last day of each month', () => {
    expect(['2016-02', '2017-02', '2017-12'].map(lastDay)).toEqual(['2016-02-29', '2017-02-28', '2017-12-31']);
  });
});
