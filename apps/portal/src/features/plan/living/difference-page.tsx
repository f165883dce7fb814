import type { RevisionDifference } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { usePlanPart } from '../api/part';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { DifferenceList } from './difference-list';

const most = 500;

/** Two revisions, task by task, word by word. */
export function DifferencePage() {
  const { t } = useTranslation('plan');
  const { period = '', from = '', to = '' } = useParams();
  const { data, error, refetch } = usePlanPart<RevisionDifference>(period, `revisions/${from}/diff/${to}`, {
    limit: most,
  });
  return (
    <PlanFrame
      title={t('difference.title', { from, to })}
      above={<Link to={`/work-plans/${period}/revisions`}>{t('nav.revisions')}</Link>}
      error={error}
      ready={data !== undefined}
      onRetry={() => void refetch()}
    >
      {() => (
        <div className={classes.stack}>
          <h2>{t('difference.count', { count: data?.total ?? 0 })}</h2>
          {data?.total === 0 ? <EmptyState text={t('difference.none')} /> : null}
          {data ? <DifferenceList period={period} items={data.items} /> : null}
          {data && data.total > data.items.length ? <p>{t('difference.first', { count: data.items.length })}</p> : null}
        </div>
      )}
    </PlanFrame>
  );
}
