import { memo } from 'react';
import { Link } from 'react-router';
import type { Timeline } from '../api/plan';
import classes from './gantt.module.css';
import { placeOf, type Span, type Zoom } from './scale';

interface Props {
  period: string;
  bar: Timeline['bars'][number];
  title: string;
  /** All of it in words. */
  label: string;
  span: Span;
  zoom: Zoom;
  index: number;
  top: number;
  isActive: boolean;
  onFocus: (index: number) => void;
}

/** One task: its name and its bar. Many come and go while one scrolls, so it asks for nothing itself. */
export const GanttRow = memo(function GanttRow({
  period,
  bar,
  title,
  label,
  span,
  zoom,
  index,
  top,
  isActive,
  onFocus,
}: Props) {
  const { left, width } = placeOf(span, bar, zoom);
  return (
    <div role="row" aria-rowindex={index + 2} className={classes.row} style={{ insetBlockStart: top }}>
      <span role="cell" className={classes.name} title={title}>
        <span className={classes.code}>{bar.code}</span>
        <span dir="auto">{title}</span>
      </span>
      <span role="cell" className={classes.lane}>
        <Link
          to={`/work-plans/${period}/tasks/${bar.code}`}
          className={classes.bar}
          data-row={index}
          data-kind={bar.kind}
          data-status={bar.status}
          data-overdue={bar.overdue || undefined}
          style={{ insetInlineStart: left, inlineSize: width }}
          tabIndex={isActive ? 0 : -1}
          aria-label={label}
          onFocus={() => onFocus(index)}
        />
      </span>
    </div>
  );
});
