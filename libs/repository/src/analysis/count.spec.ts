import type { PublishedLine } from '../published/published-line.js';
import { chosen, count } from './count.js';
import { dimensionsOf } from './dimensions.js';

const line = (given: Partial<PublishedLine>): PublishedLine => ({
  id: 'p1',
  freshness: 'fresh',
  type: 'practice',
  member: 'RW',
  region: 'ESA',
  themes: ['e-services'],
  segments: [],
  technologies: [],
  services: [],
  year: 2019,
  status: 'live',
  languages: ['en'],
  fromSources: false,
  ...given,
});
const lines = [
  line({ themes: ['e-services', 'single-window'], technologies: ['GPS', 'blockchain'], services: ['e-payment'] }),
  line({ region: 'EUR', technologies: ['gps tracking'], services: ['e-payment', 'tracking'], fromSources: true }),
  line({ type: 'innovation', themes: [], year: null, technologies: ['DLT'], services: ['tracking'] }),
];
const cell = (chart: string, row: string, column = '', of = lines) => {
  const { rows, columns, practices, innovations } = count(of, dimensionsOf(chart));
  const down = columns.length ? columns.findIndex(({ code }) => code === column) : 0;
  const at = rows.findIndex(({ code }) => code === row);
  return [practices[at]![down], innovations[at]![down]];
};

describe('an analysis', () => {
  it('counts a practice under each of its values, and says how many have none', () => {
    expect(cell('theme', 'e-services')).toEqual([2, 0]);
    expect(cell('theme', 'single-window')).toEqual([1, 0]);
    const { total, without } = count(lines, dimensionsOf('theme'));
    expect({ total, without }).toEqual({
      total: { practices: 2, innovations: 1, fromPublishedSources: 1 },
      without: 1,
    });
  });

  it('shows the cells that are empty: gaps', () => {
    expect(cell('theme-region', 'e-services', 'EUR')).toEqual([1, 0]);
    expect(cell('theme-region', 'single-window', 'EUR')).toEqual([0, 0]);
    expect(count(lines, dimensionsOf('theme-region')).columns.map(({ code }) => code)).toEqual([
      'AMS', 'AP', 'ESA', 'EUR', 'MENA', 'WCA',
    ]); // prettier-ignore
  });

  it('finds technologies by the words that name them, together with services', () => {
    expect(cell('technology-service', 'geospatial', 'e-payment')).toEqual([2, 0]);
    expect(cell('technology-service', 'blockchain', 'tracking')).toEqual([0, 1]);
  });

  it('puts years in their order', () => {
    expect(count([line({ year: 2021 }), line({ year: 1989 })], dimensionsOf('year')).rows.map(({ code }) => code)).toEqual(['1989', '2021']); // prettier-ignore
  });

  it('filters by any value within a filter, and all filters together', () => {
    expect(chosen(lines, { region: ['EUR', 'ESA'], technology: ['blockchain'] })).toHaveLength(2);
    expect(chosen(lines, { region: ['EUR'], technology: ['blockchain'] })).toHaveLength(0);
    expect(chosen(lines, { year_from: 2019, year_to: 2019 })).toHaveLength(2);
    expect(chosen(lines, { type: ['innovation'] })).toEqual([lines[2]]);
    expect(chosen(lines, {})).toBe(lines);
  });
});
