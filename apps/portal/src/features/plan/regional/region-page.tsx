import type { PlanView, RegionalPlanView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { useRegionalPlan } from '../api/regional';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { AddEntry } from './add-entry';
import { Adopt } from './adopt';
import { EntryCard } from './entry-card';

/** A region's plan: what it took from the global one, what it adds, its dates, and where it stands. */
export function RegionPage() {
  const { t } = useTranslation('plan');
  const { period = '', region = '' } = useParams();
  const { data, error, refetch } = useRegionalPlan(region, period);
  return (
    <PlanFrame
      title={t(`regionNames.${region}`, { defaultValue: region })}
      above={<Link to={`/work-plans/${period}/regions`}>{t('nav.regions')}</Link>}
      error={error}
      ready={data !== undefined}
      onRetry={() => void refetch()}
    >
      {(plan) => (data ? <Shown plan={plan} regional={data} /> : null)}
    </PlanFrame>
  );
}

function Shown({ plan, regional }: { plan: PlanView; regional: RegionalPlanView }) {
  const { t } = useTranslation('plan');
  const keeps = regional.may.includes('keep');
  return (
    <div className={classes.stack}>
      <p className={classes.note}>
        {t('regions.sum', { count: regional.counts.tasks, overdue: regional.counts.overdue })}{' '}
        {t('regions.rest', { count: regional.notAdopted.length })}
      </p>
      {regional.entries.length === 0 ? <EmptyState text={t(keeps ? 'regions.begin' : 'regions.nothing')} /> : null}
      <ul className={classes.list}>
        {regional.entries.map((entry) => (
          <li key={entry.id} className={classes.box}>
            <EntryCard regional={regional} entry={entry} keeps={keeps} />
          </li>
        ))}
      </ul>
      {keeps ? <Adopt plan={plan} regional={regional} /> : null}
      {keeps ? <AddEntry plan={plan} regional={regional} /> : null}
    </div>
  );
}
