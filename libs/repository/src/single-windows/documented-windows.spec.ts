import { practiceRecords } from '@digital-customs/reference-data';
import { startTestApp, type TestApp } from '@digital-customs/testing';
import { RepositoryModule } from '../repository.module.js';

describe('documented practices on Single Windows', () => {
  let test: TestApp;
  beforeAll(async () => (test = await startTestApp({ imports: [RepositoryModule.for({ samples: true })] })));
  afterAll(() => test.close());

  it('stand on the map by Member and year, each window naming the practices that describe it', async () => {
    const { body } = await test.send('GET', '/api/single-windows.geojson');
    type Shown = { id: string; geometry: object | null; properties: { year: number | null } };
    const shown = new Map((body.features as Shown[]).map((feature) => [feature.id, feature]));
    const documented = practiceRecords().filter(({ themes }) => themes.includes('single-window'));
    expect(documented.length).toBeGreaterThan(20);
    for (const { id, member, year } of documented) {
      expect([member, shown.get(member)?.geometry]).toEqual([member, expect.objectContaining({ type: 'Point' })]);
      const record = (await test.send('GET', `/api/single-windows/${member}`)).body;
      expect([id, record.practices]).toEqual([id, expect.arrayContaining([id])]);
      const milestones = (record.cells.milestones?.value ?? []) as { year: number }[];
      const years = [shown.get(member)!.properties.year, ...milestones.map((milestone) => milestone.year)];
      if (year) expect([id, years]).toEqual([id, expect.arrayContaining([year])]);
    }
  });
});
