import { chosenYears, inRange, yearBins } from './year-bins';

describe('the bars of the go-live years', () => {
  it('are none without years', () => {
    expect(yearBins({})).toEqual([]);
    expect(yearBins({ '2004': 0 })).toEqual([]);
  });

  it('are single years when these are few', () => {
    expect(yearBins({ '2019': 2, '2021': 1 })).toEqual([
      { from: 2019, to: 2019, count: 2 },
      { from: 2020, to: 2020, count: 0 },
      { from: 2021, to: 2021, count: 1 },
    ]);
  });

  it('start at round years and lose no practice', () => {
    const bins = yearBins({ '1989': 1, '1994': 3, '2012': 6, '2024': 2 });
    expect(bins[0]).toEqual({ from: 1985, to: 1989, count: 1 });
    expect(bins.length).toBeLessThanOrEqual(10);
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(12);
  });

  it('stay within the number asked for over any span', () => {
    for (const first of [1900, 1961, 1989, 2009]) {
      const bins = yearBins({ [first]: 1, '2024': 1 }, 8);
      expect(bins.length).toBeLessThanOrEqual(8);
      expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(2024);
    }
  });
});

describe('a bar', () => {
  const bin = { from: 2005, to: 2009, count: 4 };
  it('is in the range when a year of it is', () => {
    expect(inRange(bin, null, null)).toBe(true);
    expect(inRange(bin, 2009, 2020)).toBe(true);
    expect(inRange(bin, 2010, null)).toBe(false);
    expect(inRange(bin, null, 2004)).toBe(false);
  });
});

describe('a chosen range of years', () => {
  const bounds = { first: 1989, last: 2024 };
  it('filters nothing where it reaches the ends', () => {
    expect(chosenYears(1989, 2024, bounds)).toEqual({ from: null, to: null });
    expect(chosenYears(2008, 2024, bounds)).toEqual({ from: 2008, to: null });
  });
  it('is put in order when the ends have crossed', () => {
    expect(chosenYears(2015, 2008, bounds)).toEqual({ from: 2008, to: 2015 });
  });
});
