import type { VirtualItem } from '@tanstack/react-virtual';
import type { Timeline } from '../api/plan';
import classes from './gantt.module.css';
import { rowHeight } from './row-height';
import { placeOf, type Span, type Zoom } from './scale';

interface Props {
  bars: Timeline['bars'];
  numberOf: ReadonlyMap<string, number>;
  shown: readonly VirtualItem[];
  span: Span;
  zoom: Zoom;
}

/** Lines from a task to those that wait for it, for the rows that are seen. The task's page says the same in words. */
export function Dependencies({ bars, numberOf, shown, span, zoom }: Props) {
  const lines = shown.flatMap(({ index }) => {
    const bar = bars[index]!;
    const to = placeOf(span, bar, zoom);
    return bar.dependsOn.flatMap((code) => {
      const row = numberOf.get(code);
      const before = row === undefined ? undefined : bars[row];
      if (row === undefined || !before) return [];
      const from = placeOf(span, before, zoom);
      return [{ key: `${code} ${bar.code}`, path: pathBetween(from.left + from.width, row, to.left, index) }];
    });
  });
  if (lines.length === 0) return null;
  return (
    <svg className={classes.lines} aria-hidden>
      <defs>
        <marker id="arrow" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">
          <path d="M0 0 6 3 0 6z" />
        </marker>
      </defs>
      {lines.map(({ key, path }) => (
        <path key={key} d={path} markerEnd="url(#arrow)" />
      ))}
    </svg>
  );
}

const middle = (row: number): number => row * rowHeight + rowHeight / 2;

/** Out of the end of one bar, down or up, into the start of the other. */
const pathBetween = (fromX: number, fromRow: number, toX: number, toRow: number): string => {
  const turn = Math.max(fromX + 8, 8);
  return `M${fromX} ${middle(fromRow)}H${turn}V${middle(toRow) - Math.sign(toRow - fromRow) * 12}H${Math.min(toX - 8, turn)}V${middle(toRow)}H${toX}`;
};
