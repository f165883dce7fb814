import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { FollowButton } from '@/components/follow/follow-button';
import { LinkedSegments } from '@/components/linked-segments';
import { useTasks, useTimeline } from './api/plan';
import { DecisionLine } from './components/decision-line';
import { PlanFilters } from './components/plan-filters';
import classes from './components/plan.module.css';
import { PlanFrame } from './components/plan-frame';
import { PlanTable } from './components/plan-table';
import { filterIn, withFilter } from './task-filter';
import { usePlanWords } from './use-plan-words';

const mostDecisions = 3;

/** The Work Plan as it is in force: its tasks by section and topic, on their timeline, and the latest guidance on it. */
export function PlanPage() {
  const { t } = useTranslation('plan');
  const { inLanguage } = usePlanWords();
  const { period = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const filter = filterIn(query);
  const tasks = useTasks(period, filter);
  const timeline = useTimeline(period);
  return (
    <PlanFrame
      title={t('title')}
      error={tasks.error}
      ready={tasks.data !== undefined}
      onRetry={() => void tasks.refetch()}
    >
      {(plan) => (
        <>
          <p className={classes.note}>
            {t('lead', { count: plan.counts.tasks })} {t('source', { source: plan.source })}
          </p>
          <p className={classes.note}>
            {t('inForce', { revision: plan.revision })} <DecisionLine decision={plan.endorsement} />
          </p>
          <PlanFilters
            plan={plan}
            filter={filter}
            onChange={(name, value) => setQuery((before) => withFilter(before, name, value))}
          />
          <p role="status">{t('found', { count: tasks.data?.total ?? 0 })}</p>
          {tasks.data?.total === 0 ? (
            <EmptyState text={t('none')} />
          ) : (
            <PlanTable plan={plan} tasks={tasks.data?.items ?? []} timeline={timeline.data} />
          )}
          {filter.topic ? (
            <div className={classes.after}>
              <p>
                <FollowButton kind="topic" value={filter.topic} name={filter.topic} />
              </p>
              <LinkedSegments of={{ topic: filter.topic }} />
            </div>
          ) : null}
          {plan.decisions.length > 0 ? (
            <section className={classes.after} aria-labelledby="guidance">
              <h2 id="guidance">{t('guidance')}</h2>
              <ul className={classes.list}>
                {plan.decisions.slice(0, mostDecisions).map((decision) => (
                  <li key={decision.id}>
                    <span dir="auto">{inLanguage(decision.titles)}</span>
                    <p className={classes.quiet}>
                      <DecisionLine decision={decision} />
                    </p>
                  </li>
                ))}
              </ul>
              <Link to={`/work-plans/${period}/decisions`}>{t('allDecisions')}</Link>
            </section>
          ) : null}
        </>
      )}
    </PlanFrame>
  );
}
