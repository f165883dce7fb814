import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './gantt.module.css';
import { type Span, ticksOf, type Zoom } from './scale';

/** The months above the bars. */
export function GanttHead({ span, zoom }: { span: Span; zoom: Zoom }) {
  const { t } = useTranslation('plan');
  const { monthShort } = useFormats();
  const labelOf = (month: string, isYear: boolean): string => {
    const year = month.slice(0, 4);
    if (isYear || zoom === 'years') return year;
    return zoom === 'quarters'
      ? t('gantt.quarter', { number: Math.ceil(Number(month.slice(5)) / 3) })
      : monthShort(`${month}-01`);
  };
  return (
    <div role="row" className={classes.head} aria-rowindex={1}>
      <span role="columnheader" className={classes.name}>
        {t('task')}
      </span>
      <span role="columnheader" className={classes.lane}>
        <span className={classes.spoken}>{t('when')}</span>
        {ticksOf(span, zoom).map(({ month, left, isYear }) => (
          <span key={month} aria-hidden style={{ insetInlineStart: left }} data-year={isYear || undefined}>
            {labelOf(month, isYear)}
          </span>
        ))}
      </span>
    </div>
  );
}
