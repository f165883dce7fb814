import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { type TaskFilter, usePlan, useTasks, useTimeline } from './api/plan';
import { PlanFilters } from './components/plan-filters';
import classes from './components/plan.module.css';
import { PlanTable } from './components/plan-table';
import { usePlanWords } from './use-plan-words';

/** The Work Plan as it is in force: its tasks by section and topic, on their timeline. */
export function PlanPage() {
  const { t } = useTranslation('plan');
  const { inLanguage } = usePlanWords();
  const { period = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const filter: TaskFilter = {
    topic: query.get('topic') ?? undefined,
    body: query.get('body') ?? undefined,
    goal: query.get('goal') ?? undefined,
    status: query.get('status') ?? undefined,
    timeline: query.get('timeline') ?? undefined,
  };
  const plan = usePlan(period);
  const tasks = useTasks(period, filter);
  const timeline = useTimeline(period);
  const choose = (name: keyof TaskFilter, value: string) =>
    setQuery((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });
  const error = plan.error ?? tasks.error;
  if (error)
    return (
      <Page title={t('title')}>
        <ProblemNotice error={error} onRetry={() => void Promise.all([plan.refetch(), tasks.refetch()])} />
      </Page>
    );
  if (!plan.data || !tasks.data) return <PageSkeleton />;
  const { endorsement, revision, titles, source, counts } = plan.data;
  return (
    <Page
      title={inLanguage(titles)}
      above={t('endorsed', { revision, body: endorsement.body, session: endorsement.session })}
    >
      <p className={classes.note}>
        {t('lead', { count: counts.tasks })} {t('source', { source })}
      </p>
      <PlanFilters plan={plan.data} filter={filter} onChange={choose} />
      <p role="status">{t('found', { count: tasks.data.total })}</p>
      {tasks.data.total === 0 ? (
        <EmptyState text={t('none')} />
      ) : (
        <PlanTable plan={plan.data} tasks={tasks.data.items} timeline={timeline.data} />
      )}
    </Page>
  );
}
