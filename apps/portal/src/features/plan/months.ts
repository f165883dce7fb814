/** Months since the year 0 of a month as `2017-06`. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Where a bar begins and how long it is, as shares of a span; both months belong to it, and it is cut at the span. */
export function shareOf(
  span: { from: string; to: string },
  bar: { from: string; to: string },
): [start: number, size: number] {
  const first = monthNumber(span.from);
  const length = monthNumber(span.to) - first + 1;
  const start = Math.max(0, monthNumber(bar.from) - first);
  const end = Math.min(length, monthNumber(bar.to) - first + 1);
  return [start / length, Math.max(0, end - start) / length];
}

/** The first months of the quarters in a span. */
export function quartersIn({
  from,
  to,
}: {
  from: string;
  to: string;
}): { month: string; quarter: number; year: number }[] {
  const quarters = [];
  for (let at = Math.ceil(monthNumber(from) / 3) * 3; at <= monthNumber(to); at += 3) {
    const year = Math.floor(at / 12);
    const month = (at % 12) + 1;
    quarters.push({ month: `${year}-${String(month).padStart(2, '0')}`, quarter: Math.ceil(month / 3), year });
  }
  return quarters;
}
