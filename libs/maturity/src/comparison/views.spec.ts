import { people, startTestApp, type TestApp } from '@digital-customs/testing';
import { MaturityModule } from '../maturity.module.js';
import { reportOf } from './report.js';
import { reportWords } from './report-words.js';

const at = '/api/maturity/comparison';

describe('the comparison from other sides', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [MaturityModule.for({ synthetic: true })] })));
  afterAll(() => test.close());

  const read = async (path: string, as?: object) => (await test.send('GET', path, as ? { as: as as never } : {})).body;
  const file = (path: string, as?: object) =>
    test.app.inject({
      method: 'GET',
      url: path,
      ...(as && { headers: { 'x-test-actor': encodeURIComponent(JSON.stringify(as)) } }),
    });

  it('goes into the criteria of a segment, with one’s own level, under the rule of the segment', async () => {
    const all = await read(`${at}/criteria?segment=paperless&member=RW`, people.contributor);
    expect(all).toMatchObject({ round: '2025', synthetic: true });
    expect(all.criteria.map(({ criterion }: { criterion: string }) => criterion)).toEqual([
      'paperless-1',
      'paperless-2',
      'paperless-3',
      'paperless-4',
    ]);
    for (const { distribution, own } of all.criteria) {
      expect(distribution.count).toBe(65);
      expect(own).toBeGreaterThan(0);
    }
    const named = { member: 'KE', segments: { paperless: 'public' } };
    const staff = (member: string) => ({ id: 'x', name: 'X', grants: [{ role: 'approver', member }] });
    for (const member of ['GH', 'NG'])
      await test.send('PUT', '/api/maturity/consents', { as: staff(member) as never, body: { ...named, member } });
    const [region] = (await read(`${at}/criteria?segment=paperless&group=region:WCA`)).criteria;
    expect(region.distribution).toBeNull();
    expect((await read(`${at}/criteria?segment=nothing`)).code).toBe('platform.invalid');
    expect((await read(`${at}/criteria?segment=paperless&member=KE`, people.contributor)).code).toBe(
      'maturity.not-your-member',
    );
  });

  it('goes over the closed rounds, the first one first', async () => {
    const over = await read(`${at}/over-time?group=region:AMS&member=CR`, people.faraway);
    expect(over.rounds.map(({ round }: { round: string }) => round)).toEqual(['2023', '2024', '2025']);
    expect(over.rounds[0].segments[0]).toMatchObject({ segment: 'governance', own: expect.any(Number) });
    expect(over.rounds[2].segments[0].distribution.count).toBe(13);
    const history = await read('/api/maturity/history?member=CR', people.faraway);
    expect(history.rounds.map(({ segments }: { segments: { score: number }[] }) => segments[0]!.score)).toEqual(
      over.rounds.map(({ segments }: { segments: { own: number }[] }) => segments[0]!.own),
    );
    expect((await read('/api/maturity/history?member=KE', people.faraway)).code).toBe('maturity.not-your-member');
  });

  it('can be taken along as table, picture and report, marked as synthetic, without what others may not see', async () => {
    const csv = (await file(`${at}/export.csv?lang=fr`)).payload;
    expect(csv).toContain('Guichet unique et interopérabilité nationale');
    expect(csv.split('\r\n')[1]).toMatch(/^2025,all,governance,,[^,]*,,,,,65,/);
    const svg = (await file(`${at}/export.svg?member=RW`, people.contributor)).payload;
    expect(svg).toMatch(/^<svg .*synthetic.*<\/svg>$/s);
    expect((svg.match(/<circle/g) ?? []).length).toBe(10);
    expect((await file(`${at}/export.svg`)).payload).not.toContain('<circle');
    const pdf = await file(`${at}/export.pdf?member=RW&lang=fr`, people.contributor);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await read(`${at}/export.pdf?member=RW`, people.neighbour)).code).toBe('maturity.not-your-member');
    expect((await read(`${at}/export.docx`)).code).toBe('platform.not-found');
  });

  it('has in its files the figures of the page: by segment, by criterion, over time, in every group', async () => {
    const query = 'member=RW&group=peers';
    const [page, criteria, over] = [
      await read(`${at}?${query}`, people.contributor),
      await read(`${at}/criteria?segment=paperless&${query}`, people.contributor),
      await read(`${at}/over-time?${query}`, people.contributor),
    ];
    const [, ...lines] = (await file(`${at}/export.csv?${query}`, people.contributor)).payload.trim().split('\r\n');
    const table = new Map(lines.map((line) => [line.split(',').slice(0, 4).join(), line]));
    const figures = (one: Figures) => (one ? [one.count, ...one.quartiles, ...one.levels] : Array(9).fill('')).join();
    const groups = ['peers', ...page.beside];
    const expectLine = (key: string, own: unknown, one: Figures) => {
      expect(table.get(key)).toContain(`,${figures(one)},true`);
      expect(table.get(key)).toContain(`,${own ?? ''},`);
    };
    expect(groups).toEqual(['peers', 'region:ESA', 'all']);
    expect(lines).toHaveLength(3 * (10 + 40 + 2 * 10));
    for (const [index, group] of groups.entries()) {
      for (const { segment, own, distribution, beside } of page.segments)
        expectLine(`2025,${group},${segment},`, own.score, [distribution, ...beside][index]);
      for (const { criterion, own, distribution, beside } of criteria.criteria)
        expectLine(`2025,${group},paperless,${criterion}`, own, [distribution, ...beside][index]);
      for (const { segment, own, distribution, beside } of over.rounds[0].segments)
        expectLine(`2023,${group},${segment},`, own, [distribution, ...beside][index]);
    }
    const asked = { lang: 'en' as const, own: 'RW', day: '2026-01-01' };
    const words = reportWords('en');
    const views = {
      comparison: page,
      overTime: over,
      criteria: criteria.criteria.map((row: object) => ({ ...row, segment: 'paperless', title: 'x' })),
    };
    const report = JSON.stringify(reportOf(views, asked.own, asked.lang, asked.day));
    const picture = (await file(`${at}/export.svg?${query}`, people.contributor)).payload;
    for (const { own, distribution, beside } of page.segments) {
      expect(picture).toContain(`>${words.figure(own.score)}</text>`);
      for (const one of [distribution, ...beside] as Figures[]) {
        const [low, median, high] = one!.quartiles.map((value) => words.figure(value));
        expect(report).toContain(`${median} (${low}–${high})`);
        expect(picture).toContain(`>${median}</text>`);
      }
    }
  });
});
type Figures = { count: number; quartiles: number[]; levels: number[] } | null;
