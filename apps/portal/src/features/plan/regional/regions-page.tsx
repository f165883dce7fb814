import { regions } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';

/** How far each region has taken the plan up. */
export function RegionsPage() {
  const { t } = useTranslation('plan');
  const { number } = useFormats();
  const { period = '' } = useParams();
  return (
    <PlanFrame title={t('nav.regions')}>
      {(plan) => (
        <div className={classes.stack}>
          <p className={classes.note}>{t('regions.lead')}</p>
          <div className={classes.frame} role="region" aria-label={t('nav.regions')} tabIndex={0}>
            <table className={classes.small}>
              <thead>
                <tr>
                  <th scope="col">{t('collected.region')}</th>
                  <th scope="col">{t('regions.adopted', { all: plan.counts.tasks })}</th>
                  <th scope="col">{t('regions.own')}</th>
                </tr>
              </thead>
              <tbody>
                {regions.map(({ code }) => {
                  const uptake = plan.uptake.find(({ region }) => region === code);
                  return (
                    <tr key={code}>
                      <th scope="row">
                        <Link to={`/work-plans/${period}/regions/${code}`}>{t(`regionNames.${code}`)}</Link>
                      </th>
                      <td>{number(uptake?.tasks ?? 0)}</td>
                      <td>{number(uptake?.own ?? 0)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </PlanFrame>
  );
}
