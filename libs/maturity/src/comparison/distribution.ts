export interface Placed {
  score: number;
  level: number;
}

/** How many stand at each level, and the quartiles of their scores. */
export function distributionOf(placed: readonly Placed[]) {
  const scores = placed.map(({ score }) => score).sort((a, b) => a - b);
  return {
    count: placed.length,
    levels: [1, 2, 3, 4, 5].map((level) => placed.filter((one) => one.level === level).length),
    quartiles: [0.25, 0.5, 0.75].map((share) => quantile(scores, share)),
  };
}

/**
 * The quantile of sorted values, interpolated linearly between the two next to it, rounded to a tenth: definition 7 of
 * R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), which spreadsheets use too.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return Math.round((below + (above - below) * (at - Math.floor(at)) + 1e-9) * 10) / 10;
}
