import type { SteeringView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { usePlanPart } from '../api/part';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { TaskList } from '../components/task-list';

const kinds = ['delays', 'withoutReport', 'withoutEvidence'] as const;

export const SteeringPage = () => (
  <RequirePerson>
    <Steering />
  </RequirePerson>
);

/** For those who steer: delays, tasks without a report, tasks without evidence. */
function Steering() {
  const { t } = useTranslation('plan');
  const { month, number } = useFormats();
  const { period = '' } = useParams();
  const { data, error, refetch } = usePlanPart<SteeringView>(period, 'steering');
  return (
    <PlanFrame title={t('nav.steering')} error={error} ready={data !== undefined} onRetry={() => void refetch()}>
      {() =>
        data ? (
          <div className={classes.stack}>
            <p className={classes.note}>{t('steering.lead', { month: month(`${data.at}-01`) })}</p>
            <dl className={classes.numbers}>
              {kinds.map((kind) => (
                <div key={kind}>
                  <dt>{t(`steering.${kind}`)}</dt>
                  <dd>{number(data.totals[kind])}</dd>
                </div>
              ))}
            </dl>
            <section>
              <h2>{t('steering.bodies')}</h2>
              <div className={classes.frame} role="region" aria-label={t('steering.bodies')} tabIndex={0}>
                <table className={classes.small}>
                  <thead>
                    <tr>
                      <th scope="col">{t('filter.body')}</th>
                      <th scope="col">{t('steering.tasks')}</th>
                      {kinds.map((kind) => (
                        <th key={kind} scope="col">
                          {t(`steering.${kind}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {data.bodies.map((body) => (
                      <tr key={body.code}>
                        <th scope="row">
                          <Link to={`/work-plans/${period}/bodies/${body.code}`}>{body.code}</Link>
                        </th>
                        <td>{number(body.tasks)}</td>
                        {kinds.map((kind) => (
                          <td key={kind}>{number(body[kind])}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
            {kinds.map((kind) =>
              data[kind].length > 0 ? (
                <section key={kind}>
                  <h2>{t(`steering.${kind}`)}</h2>
                  <TaskList period={period} tasks={data[kind]} label={t(`steering.${kind}`)} />
                </section>
              ) : null,
            )}
          </div>
        ) : null
      }
    </PlanFrame>
  );
}
