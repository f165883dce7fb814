import { lastDays, lastMonths, periodsOf, plus } from './figures.js';

describe('periods of figures', () => {
  it('are the month, the year and all time', () => {
    expect(periodsOf('2026-11-25')).toEqual(['2026-11', '2026', 'all']);
  });

  it('go back over the ends of months and years', () => {
    expect(lastDays('2026-03-01', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(lastMonths('2026-02-25', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(lastMonths('2026-12-31', 12)[0]).toBe('2026-01');
  });

  it('are added with what is missing as nothing', () => {
    expect(plus({ views: 1, downloads: 2, citations: 3 }, { views: 4 })).toEqual({
      views: 5,
      downloads: 2,
      citations: 3,
    });
  });
});
