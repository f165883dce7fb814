import type { WindowLine } from '@digital-customs/contracts';
import classes from './map.module.css';

interface Point {
  member: string;
  x: number;
  y: number;
  line: WindowLine;
}

/** A bow between two windows that exchange data, for each pair of which both are shown. */
export function Arcs({ windows, scale }: { windows: readonly Point[]; scale: number }) {
  const byMember = new Map(windows.map((point) => [point.member, point]));
  const pairs = new Map<string, [Point, Point]>();
  for (const point of windows)
    for (const { member } of point.line.connections) {
      const other = byMember.get(member);
      if (other) pairs.set([point.member, member].sort().join('-'), [point, other]);
    }
  return (
    <g className={classes.arcs} aria-hidden>
      {[...pairs].map(([key, [from, to]]) => (
        <path key={key} d={bow(from, to)} strokeWidth={1.6 / scale ** 0.5} />
      ))}
    </g>
  );
}

/** Bends to the left of the way, by a quarter of its length. */
function bow(from: Point, to: Point): string {
  const [x, y] = [(from.x + to.x) / 2 + (to.y - from.y) / 4, (from.y + to.y) / 2 - (to.x - from.x) / 4];
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`;
}
