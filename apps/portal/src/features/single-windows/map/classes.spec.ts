import type { WindowLine } from '@digital-customs/contracts';
import { classesFor } from './classes';
import { colourings } from './map-state';

const line = (more: Partial<WindowLine>): WindowLine => ({
  member: 'RW',
  name: 'Window',
  region: 'ESA',
  status: null,
  year: null,
  model: null,
  agencies: null,
  services: [],
  standards: [],
  payment: [],
  channels: [],
  connections: [],
  confirmedAt: null,
  unconfirmed: 1,
  basis: {},
  ...more,
});

describe('the classes of the map', () => {
  it.each(colourings)('put every window into exactly one class by %s', (by) => {
    const lines = [
      line({}),
      line({ status: 'running', year: 1989, agencies: 9, services: ['payment'], model: 'customs' }),
      line({ status: 'pilot', year: 1990, agencies: 10, services: ['payment', 'refund'], channels: ['web'] }),
      line({ year: 2024, agencies: 40, services: ['payment', 'refund', 'copies', 'mobile'], confirmedAt: 'x' }),
    ];
    const { classes, classOf } = classesFor({ by, which: null }, lines);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length);
    for (const each of lines) expect(classes).toContain(classOf(each));
    expect(new Set(classes.map(({ tone }) => tone)).size).toBe(classes.length);
  });

  it('part the years at their decades', () => {
    const { classOf } = classesFor({ by: 'year', which: null }, []);
    const labels = [1989, 1990, 1999, 2000, 2020].map((year) => classOf(line({ year }))?.label);
    expect(labels).toEqual([
      { text: 'before', from: 1990 },
      { text: 'range', from: 1990, to: 1999 },
      { text: 'range', from: 1990, to: 1999 },
      { text: 'range', from: 2000, to: 2009 },
      { text: 'from', from: 2020 },
    ]);
  });

  it('tell by one service who names it', () => {
    const lines = [line({ services: ['payment'] }), line({ services: ['refund'] }), line({})];
    const { classes } = classesFor({ by: 'services', which: 'payment' }, lines);
    expect(classes.map(({ key, count }) => [key, count])).toEqual([
      ['yes', 1],
      ['no', 2],
    ]);
  });
});
