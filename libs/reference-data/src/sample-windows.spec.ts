import { GivenCells, type GivenCell } from '@digital-customs/contracts';
import { practiceRecords } from './sample-practices.js';
import { type Quoted, sampleWindows, windowRecords } from './sample-windows.js';

const practices = new Map(practiceRecords().map((record) => [record.id, record]));
const windows = sampleWindows((word) => (word === 'e-payment' ? ['payment'] : []));

describe('the windows that documented practices describe', () => {
  it('rest on words that stand in the practice, every cell of them', () => {
    const wrong = windowRecords().flatMap(({ cells }) =>
      Object.values(cells)
        .flat()
        .filter(({ practice, quote }: Pick<Quoted, 'practice' | 'quote'>) => {
          const { title, summary, technologies, services, results } = practices.get(practice)!;
          const said = [title, summary, ...technologies, ...services, ...results.map(({ value }) => value)];
          return !said.some((text) => text.includes(quote));
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('hold every practice on Single Windows, with its Member and its year', () => {
    const all = [...practices.values()].filter(({ themes }) => themes.includes('single-window'));
    expect(all).toHaveLength(22);
    for (const { id, member, year } of all) {
      const window = windows.find((each) => each.member === member)!;
      expect(window.practices).toContain(id);
      const years = [
        window.cells.year?.value,
        ...(window.cells.milestones?.value.map((milestone) => milestone.year) ?? []),
      ];
      if (year) expect(years).toContain(year);
    }
  });

  it('are one a Member and fit the record, with source and certainty in every cell', () => {
    expect(new Set(windows.map(({ member }) => member)).size).toBe(windows.length);
    for (const { cells } of windows) {
      expect(GivenCells.safeParse(cells).error).toBeUndefined();
      for (const cell of Object.values(cells) as GivenCell[]) expect(cell.source).toMatch(/^https?:/);
    }
  });

  it('do not pass off the year of a link as the year of a window, nor general knowledge as sure', () => {
    expect(windows.find(({ member }) => member === 'CL')!.cells.year).toBeUndefined();
    expect(windows.find(({ member }) => member === 'MX')!.cells.year).toMatchObject({ value: 2012, certainty: 'low' });
  });
});
