const highest = 5;

/** Where a level stands on one of the axes of a radar, the first upwards and the others clockwise; the centre is 0, 0. */
export function pointAt(axis: number, axes: number, level: number, radius: number): [x: number, y: number] {
  const angle = (2 * Math.PI * axis) / axes;
  const distance = (radius * level) / highest;
  return [round(distance * Math.sin(angle)), round(-distance * Math.cos(angle))];
}

/** The closed line through levels, as an SVG path; an axis without a level is passed over. */
export function outline(levels: readonly (number | null)[], radius: number): string {
  const points = levels.flatMap((level, axis) =>
    level === null ? [] : [pointAt(axis, levels.length, level, radius).join(' ')],
  );
  return points.length ? `M${points.join('L')}Z` : '';
}

const round = (value: number) => Math.round(value * 10) / 10 + 0;
