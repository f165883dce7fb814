export interface YearBin {
  /** First and last year, both inclusive. */
  from: number;
  to: number;
  count: number;
}

const widths = [1, 2, 3, 5, 10, 20, 50];

/** Groups counts by year into at most `most` bars of equal width that start at round years. */
export function yearBins(years: Readonly<Record<string, number>>, most = 10): YearBin[] {
  const known = Object.entries(years)
    .map(([year, count]) => ({ year: Number(year), count }))
    .filter(({ year, count }) => Number.isInteger(year) && count > 0);
  if (known.length === 0) return [];
  const first = Math.min(...known.map(({ year }) => year));
  const last = Math.max(...known.map(({ year }) => year));
  const start = (width: number) => Math.floor(first / width) * width;
  const width = widths.find((width) => Math.floor((last - start(width)) / width) < most) ?? 100;
  const bins: YearBin[] = [];
  for (let from = start(width); from <= last; from += width) {
    const to = from + width - 1;
    const count = known.reduce((sum, { year, count }) => (year >= from && year <= to ? sum + count : sum), 0);
    bins.push({ from, to, count });
  }
  return bins;
}

/** Whether a bar lies in the chosen years; without a choice all do. */
export const inRange = (bin: YearBin, from: number | null, to: number | null) =>
  bin.to >= (from ?? -Infinity) && bin.from <= (to ?? Infinity);

/** A range of years put in order; null where it reaches the end of what there is, since that filters nothing. */
export function chosenYears(from: number, to: number, bounds: { first: number; last: number }) {
  const [low, high] = from <= to ? [from, to] : [to, from];
  return { from: low <= bounds.first ? null : low, to: high >= bounds.last ? null : high };
}
