import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { PlanFilters } from '../components/plan-filters';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { filterIn, withFilter } from '../task-filter';
import { Gantt } from './gantt';
import { todayIn, type Zoom, zooms } from './scale';
import { useBars } from './use-bars';

/** The plan on its timeline, from years down to months, with what waits for what. */
export function GanttPage() {
  const { t } = useTranslation('plan');
  const { period = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const filter = filterIn(query);
  const { bars, span, total, isComplete, error, refetch } = useBars(period, filter);
  const zoom = zooms.find((one) => one === query.get('zoom')) ?? 'quarters';
  const setZoom = (next: Zoom) =>
    setQuery((before) => withFilter(before, 'zoom', next === 'quarters' ? '' : next), { replace: true });
  return (
    <PlanFrame title={t('nav.timeline')} error={error} ready={span !== undefined} onRetry={() => void refetch()}>
      {(plan) => (
        <>
          <PlanFilters
            plan={plan}
            filter={filter}
            onChange={(name, value) => setQuery((before) => withFilter(before, name, value))}
          />
          <div className={classes.line}>
            <p role="status">
              {t('found', { count: total })}
              {isComplete ? '' : ` · ${t('gantt.loading')}`}
              {span && todayIn(span, new Date(), zoom) === undefined ? ` · ${t('gantt.noToday')}` : ''}
            </p>
            <span className={`${classes.steps} ${classes.noPrint}`}>
              <button type="button" className={classes.plain} onClick={() => window.print()}>
                {t('gantt.print')}
              </button>
              <SegmentedControl
                aria-label={t('gantt.zoom')}
                value={zoom}
                data={zooms.map((one) => ({ value: one, label: t(`gantt.${one}`) }))}
                onChange={(next) => setZoom(next as Zoom)}
              />
            </span>
          </div>
          {total === 0 || !span ? (
            <EmptyState text={t('none')} />
          ) : (
            <Gantt period={period} bars={bars} span={span} zoom={zoom} onZoom={setZoom} />
          )}
          <p className={`${classes.quiet} ${classes.noPrint}`}>
            {t('gantt.keys')} <Link to={`/work-plans/${period}?${query}`}>{t('gantt.table')}</Link>
          </p>
        </>
      )}
    </PlanFrame>
  );
}
