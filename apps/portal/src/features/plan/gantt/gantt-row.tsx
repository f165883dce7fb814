import { taskStatuses } from '@digital-customs/contracts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import type { Timeline } from '../api/plan';
import { usePlanWords } from '../use-plan-words';
import classes from './gantt.module.css';
import { placeOf, type Span, type Zoom } from './scale';

interface Props {
  period: string;
  bar: Timeline['bars'][number];
  span: Span;
  zoom: Zoom;
  index: number;
  top: number;
  isActive: boolean;
  onFocus: (index: number) => void;
}

/** One task: its name and its bar. All of it can be read without seeing the bar. */
export const GanttRow = memo(function GanttRow({ period, bar, span, zoom, index, top, isActive, onFocus }: Props) {
  const { t } = useTranslation('plan');
  const { term, month } = useFormats();
  const { inLanguage } = usePlanWords();
  const { left, width } = placeOf(span, bar, zoom);
  const title = inLanguage(bar.titles);
  const when =
    bar.kind === 'annual' || bar.kind === 'continuous'
      ? t(`timeline.${bar.kind}`)
      : t('timeline.range', { from: month(`${bar.from}-01`), to: month(`${bar.to}-01`) });
  const status = `${term(taskStatuses, bar.status)}${bar.overdue ? `, ${t('overdue')}` : ''}`;
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
          aria-label={[bar.code, title, bar.lead, when, status].join('. ')}
          onFocus={() => onFocus(index)}
        />
      </span>
    </div>
  );
});
