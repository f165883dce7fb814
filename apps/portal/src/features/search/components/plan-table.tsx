import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Highlight } from '@/components/highlight';
import type { PlanHit } from '../api/search';
import { usePlanLine } from '../use-plan-line';
import classes from './result-table.module.css';

export function PlanTable({ hits }: { hits: readonly PlanHit[] }) {
  const { t } = useTranslation('search');
  const line = usePlanLine();
  return (
    <div className={classes.frame} role="region" aria-label={t('plan.table')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('plan.what')}</th>
            <th scope="col">{t('plan.text')}</th>
            <th scope="col">{t('plan.bodies')}</th>
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={hit.id}>
              <td>{line(hit)}</td>
              <th scope="row" lang={hit.language} dir="auto">
                <Link to={hit.plan.url}>
                  <Highlight {...hit.title} />
                </Link>
              </th>
              <td>{hit.plan.bodies.join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
