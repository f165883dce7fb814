export interface Shade {
  /** 1 lightest to 4 darkest. */
  step: number;
  from: number;
  to: number;
}

/** At most four steps that part the counts from one to the largest; each step is a range of whole numbers. */
export function shadesFor(counts: readonly number[]): Shade[] {
  const most = Math.max(0, ...counts);
  if (most === 0) return [];
  const steps = Math.min(4, most);
  const starts = [
    ...new Set(Array.from({ length: steps }, (_, step) => Math.ceil(most ** (step / steps) + (step > 0 ? 0.5 : 0)))),
  ];
  const kept = starts.filter((start) => start <= most);
  return kept.map((from, index) => ({
    step: Math.round(1 + (index * 3) / Math.max(kept.length - 1, 1)),
    from,
    to: (kept[index + 1] ?? most + 1) - 1,
  }));
}

export const shadeOf = (shades: readonly Shade[], count: number) =>
  shades.find(({ from, to }) => count >= from && count <= to)?.step;
