import { randomUUID } from 'node:crypto';
import {
  type Actor,
  practiceWithdrawn,
  ReuseContent,
  reuseConfirmed,
  reuseWithdrawn,
} from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DisseminationModule } from '../dissemination.module.js';
import { published, teller } from '../items/given.js';
import { FigureBook } from './figure-book.js';

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const at = new Date('2026-11-25T23:59:00.000Z');

describe('reading figures', () => {
  let test: TestApp;
  let folder: string;
  const tell = teller(() => test);
  const start = async () => {
    test = await startTestApp({ imports: [DisseminationModule], dataDir: folder });
    jest.spyOn(test.app.get(Clock), 'now').mockReturnValue(at);
  };
  const report = (
    id: string,
    more: { kind?: string; as?: Actor; agent?: string; opening?: string; type?: string } = {},
  ) =>
    test.send('POST', '/api/figures/readings', {
      ...(more.as && { as: more.as }),
      body: { type: more.type ?? 'practice', id, kind: more.kind ?? 'view', opening: more.opening ?? randomUUID() },
      headers: { 'user-agent': more.agent ?? browser },
    });
  const flush = () => test.app.get(FigureBook).run();
  const figures = async (id: string, as: Actor = people.curator) => {
    await flush();
    return test.send('GET', `/api/figures/records/practice/${id}`, { as });
  };
  const totalOf = async (id: string) => (await figures(id)).body.total;
  const list = async (as: Actor, query = '') => (await test.send('GET', `/api/figures/records?${query}`, { as })).body;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'figures-'));
    await start();
    const practices: [string, Parameters<typeof published>[2]?][] = [
      ['open'],
      ['kenyan', { member: 'KE', content: { themes: ['capacity'] } }],
      ['hidden', { audience: { kind: 'named', members: ['KE'] } }],
      ['gone'],
    ];
    for (const [id, more] of practices) await tell('repository.practice', id, published(id, `Practice ${id}`, more));
    await test.eventually(async () => {
      for (const [id] of practices) expect((await figures(id)).status).toBe(200);
    });
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('count each opening of a page once, by the day it was, in UTC', async () => {
    const opening = randomUUID();
    for (const status of [204, 204]) expect((await report('open', { opening })).status).toBe(status);
    await report('open', { as: people.neighbour });
    await report('open', { kind: 'download', opening });
    await report('open', { kind: 'citation' });
    const { body } = await figures('open');
    expect(body.total).toEqual({ views: 2, downloads: 1, citations: 1 });
    expect(body.since).toBe('2026-11-25');
    expect(body.days).toHaveLength(30);
    expect(body.days.at(-1)).toEqual({ day: '2026-11-25', views: 2, downloads: 1, citations: 1 });
    expect(body.days.at(-2)).toEqual({ day: '2026-11-24', views: 0, downloads: 0, citations: 0 });
    jest.spyOn(test.app.get(Clock), 'now').mockReturnValue(new Date('2026-12-01T00:01:00.000Z'));
    await report('open');
    const later = (await figures('open')).body;
    expect(later.months.slice(-2).map(({ views }: { views: number }) => views)).toEqual([2, 1]);
    expect(later.total.views).toBe(3);
    jest.spyOn(test.app.get(Clock), 'now').mockReturnValue(at);
  });

  it.each<[string, Parameters<typeof report>[1]]>([
    ['the Member’s own people', { as: people.contributor }],
    ['a curator', { as: people.curator }],
    ['a crawler', { agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['a program', { agent: 'curl/8.5.0' }],
    ['nobody that says what it is', { agent: '' }],
  ])('do not count %s', async (_, more) => {
    const before = await totalOf('open');
    expect((await report('open', more)).status).toBe(204);
    expect(await totalOf('open')).toEqual(before);
  });

  it('do not count what the reader may not read, what is gone or never was, and do not tell which it is', async () => {
    await tell(
      'repository.practice',
      'gone',
      practiceWithdrawn({ id: 'gone', member: 'RW', reason: 'Over', wasPublished: true }),
    );
    await test.eventually(async () => expect((await figures('gone', people.neighbour)).status).toBe(404));
    for (const id of ['hidden', 'gone', 'never-was']) expect((await report(id)).status).toBe(204);
    expect((await totalOf('gone')).views).toBe(0);
    expect(await totalOf('hidden')).toEqual({ views: 0, downloads: 0, citations: 0 });
    await report('hidden', { as: people.neighbour });
    expect((await totalOf('hidden')).views).toBe(1);
  });

  it('keep nothing that tells who it was', async () => {
    await report('open', { as: people.neighbour, agent: `${browser} Unusual/7` });
    await flush();
    const kept = JSON.stringify(await test.app.get(FigureBook).model.find().lean());
    expect(kept).not.toMatch(/Unusual|127\.0\.0\.1|u-neighbour|Wanjiru/);
  });

  it.each([
    ['another kind', { kind: 'like' }, 'kind'],
    ['another type', { type: 'person' }, 'type'],
    ['no opening', { opening: 'again' }, 'opening'],
  ])('refuse a report of %s', async (_, more, path) => {
    const { status, body } = await report('open', more);
    expect([status, body.errors[0].path]).toEqual([422, path]);
  });

  it('are shown to the Member whose record it is and to the Research Unit, and to nobody else', async () => {
    expect((await figures('hidden', people.approver)).status).toBe(200);
    expect((await figures('hidden', people.secretariat)).status).toBe(200);
    expect((await figures('hidden', people.neighbour)).body.code).toBe('dissemination.not-your-figures');
    expect((await figures('hidden', people.faraway)).body.code).toBe('platform.not-found');
    expect((await figures('open', people.faraway)).body.code).toBe('dissemination.not-your-figures');
    expect((await figures('open', people.partner)).body.code).toBe('platform.not-allowed');
    expect((await figures('never-was')).status).toBe(404);
    expect((await test.send('GET', '/api/figures/records/person/p1', { as: people.curator })).status).toBe(404);
  });

  it('are listed by what is read most: each Member its own, page by page, and as a table', async () => {
    await report('kenyan', { as: people.contributor });
    await flush();
    const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);
    expect(ids(await list(people.curator))).toEqual(['open', 'hidden', 'kenyan']);
    expect(ids(await list(people.neighbour))).toEqual(['kenyan']);
    expect(ids(await list(people.neighbour, 'member=RW'))).toEqual([]);
    expect(ids(await list(people.curator, 'period=2026-12'))).toEqual(['open']);
    expect(ids(await list(people.curator, 'period=2025'))).toEqual([]);
    const first = await list(people.curator, 'limit=1');
    const second = await list(people.curator, `limit=1&cursor=${first.next}`);
    const third = await list(people.curator, `limit=1&cursor=${second.next}`);
    expect([...ids(first), ...ids(second), ...ids(third)].sort()).toEqual(['hidden', 'kenyan', 'open']);
    expect(third.next).toBeNull();
    expect((await test.send('GET', `/api/figures/records?sort=downloads&cursor=${first.next}`, { as: people.curator })).body.code).toBe('platform.invalid-cursor'); // prettier-ignore
    expect((await test.send('GET', '/api/figures/records?period=yesterday', { as: people.curator })).status).toBe(422);
    const { headers, body } = await test.send('GET', '/api/figures/records.csv', { as: people.neighbour });
    expect(String(headers['content-type'])).toContain('text/csv');
    expect(body.split('\r\n').slice(1)).toEqual(['practice,kenyan,Practice kenyan,KE,all,1,0,0,0,no', '']);
  });

  it('tell by how many Members it is reused, as long as their statements stand', async () => {
    const about = { type: 'practice', item: 'open', owner: 'RW', synthetic: false } as const;
    const content = ReuseContent.parse({ kind: 'adopted', since: '2026-01' });
    for (const member of ['KE', 'CR'] as const)
      await tell('repository.reuse', `open-${member}`, reuseConfirmed({ ...about, member, content }));
    await test.eventually(async () =>
      expect((await figures('open')).body.reuse).toEqual({ members: 2, synthetic: false }),
    );
    await tell('repository.reuse', 'open-CR', reuseWithdrawn({ ...about, member: 'CR', wasStanding: true }));
    await test.eventually(async () => expect((await figures('open')).body.reuse.members).toBe(1));
  });

  it('are summed for what a task collects, for a Member of its own', async () => {
    const sum = async (as: Actor, query: string) => (await test.send('GET', `/api/figures/sum?${query}`, { as })).body;
    const views = (await totalOf('open')).views + (await totalOf('hidden')).views;
    expect(await sum(people.curator, 'theme=e-services')).toMatchObject({ records: 2, views, reuse: { members: 1 } });
    expect(await sum(people.curator, '')).toMatchObject({ records: 3, views: views + 1 });
    expect(await sum(people.neighbour, '')).toMatchObject({ records: 1, views: 1, downloads: 0 });
    expect(await sum(people.neighbour, 'theme=e-services')).toMatchObject({ records: 0, views: 0 });
  });

  it('lose nothing at an orderly stop', async () => {
    const before = (await totalOf('open')).views;
    for (let times = 0; times < 5; times++) await report('open');
    await test.close();
    await start();
    expect((await totalOf('open')).views).toBe(before + 5);
  });

  it('keep what could not be written until it can be', async () => {
    const before = (await totalOf('open')).views;
    const { collection } = test.app.get(FigureBook).model;
    const away = jest.spyOn(collection, 'bulkWrite').mockRejectedValueOnce(new Error('away'));
    await report('open');
    await expect(flush()).rejects.toThrow('away');
    await report('open');
    expect((await totalOf('open')).views).toBe(before + 2);
    away.mockRestore();
  });
});
