import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Timeline } from '../api/plan';
import { Dependencies } from './dependencies';
import classes from './gantt.module.css';
import { GanttHead } from './gantt-head';
import { GanttRow } from './gantt-row';
import { useBarWords } from './use-bar-words';
import { rowHeight } from './row-height';
import { type Span, todayIn, widthOf, type Zoom, zooms } from './scale';

/** As many rows stand in the page whole, to be printed; more are there only while they are seen. */
const fewRows = 300;

interface Props {
  period: string;
  bars: Timeline['bars'];
  span: Span;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
}

/** Tasks as bars on the months of the plan. One of them has the focus; the arrow keys move it. */
export function Gantt({ period, bars, span, zoom, onZoom }: Props) {
  const { t } = useTranslation('plan');
  const wordsOf = useBarWords();
  const navigate = useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const rows = useVirtualizer({
    count: bars.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: bars.length <= fewRows ? fewRows : 8,
  });
  const numberOf = useMemo(() => new Map(bars.map(({ code }, at) => [code, at])), [bars]);
  const shown = rows.getVirtualItems();
  const width = widthOf(span, zoom);
  const today = todayIn(span, new Date(), zoom);

  const focus = (next: number) => {
    const at = Math.min(Math.max(next, 0), bars.length - 1);
    setActive(at);
    rows.scrollToIndex(at);
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-row="${at}"]`)?.focus());
  };
  const onKey = (event: KeyboardEvent) => {
    const closer = zooms[Math.min(zooms.indexOf(zoom) + 1, zooms.length - 1)]!;
    const farther = zooms[Math.max(zooms.indexOf(zoom) - 1, 0)]!;
    const steps: Record<string, () => void> = {
      ArrowDown: () => focus(active + 1),
      ArrowUp: () => focus(active - 1),
      PageDown: () => focus(active + 10),
      PageUp: () => focus(active - 10),
      Home: () => focus(0),
      End: () => focus(bars.length - 1),
      ArrowRight: () => frame.current?.scrollBy({ left: 120 }),
      ArrowLeft: () => frame.current?.scrollBy({ left: -120 }),
      '+': () => onZoom(closer),
      '-': () => onZoom(farther),
      Enter: () => void navigate(`/work-plans/${period}/tasks/${bars[active]?.code}`),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  return (
    <div ref={frame} className={classes.frame} role="region" aria-label={t('gantt.label')} tabIndex={-1}>
      <div
        className={classes.sheet}
        role="table"
        aria-label={t('gantt.label')}
        aria-rowcount={bars.length + 1}
        style={{ inlineSize: `calc(var(--names) + ${width}px)` }}
      >
        <GanttHead span={span} zoom={zoom} />
        <div role="rowgroup" className={classes.body} style={{ blockSize: rows.getTotalSize() }} onKeyDown={onKey}>
          {shown.map(({ index, start }) => (
            <GanttRow
              key={bars[index]!.code}
              period={period}
              bar={bars[index]!}
              {...wordsOf(bars[index]!)}
              span={span}
              zoom={zoom}
              index={index}
              top={start}
              isActive={index === Math.min(active, bars.length - 1)}
              onFocus={setActive}
            />
          ))}
          <Dependencies bars={bars} numberOf={numberOf} shown={shown} span={span} zoom={zoom} />
          {today === undefined ? null : (
            <div
              className={classes.today}
              style={{ insetInlineStart: `calc(var(--names) + ${today}px)` }}
              aria-hidden
            />
          )}
        </div>
      </div>
    </div>
  );
}
