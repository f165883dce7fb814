import type { Roadmap, RoadmapSchedule } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import { useActionName } from './use-action-name';
import classes from './way.module.css';

/** The plan as a table that reads as bars: a row an action, a column a quarter; what is used of capacity and budget below. */
export function QuarterTable({ roadmap, schedule }: { roadmap: Roadmap; schedule: RoadmapSchedule }) {
  const { t } = useTranslation('way');
  const { oneDecimal, number } = useFormats();
  const nameOf = useActionName(roadmap.assessment);
  const placed = new Map(schedule.placed.map((one) => [one.id, one]));
  const because = new Map(schedule.unplaced.map((one) => [one.id, one.because]));
  const kept = new Map((roadmap.kept?.placed ?? []).map((one) => [one.id, one]));
  const inKept = (id: string, at: number) => {
    const one = kept.get(id);
    return one !== undefined && one.start <= at && at <= one.end;
  };
  const rows = [...roadmap.actions].sort((a, b) => startOf(a.id) - startOf(b.id));
  function startOf(id: string) {
    return placed.get(id)?.start ?? (because.has(id) ? 1_000 : -1);
  }
  return (
    <div className={maturity.frame} role="group" aria-label={t('plan.quarters')} tabIndex={0}>
      <table className={classes.grid}>
        <thead>
          <tr>
            <th scope="col">{t('plan.action')}</th>
            {schedule.load.map(({ quarter }) => (
              <th key={quarter} scope="col">
                {quarter.slice(5)} {quarter.slice(0, 4)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((action) => (
            <tr key={action.id}>
              <th scope="row">
                {nameOf(action)}
                {because.has(action.id) ? (
                  <span className={maturity.quiet}> · {t(`plan.because.${because.get(action.id)!}`)}</span>
                ) : null}
              </th>
              {schedule.load.map(({ quarter }, at) => {
                const one = placed.get(action.id);
                if (action.doneIn === quarter)
                  return (
                    <td key={quarter} data-runs="done">
                      <span>{t('plan.doneShort')}</span>
                    </td>
                  );
                return one && one.start <= at && at <= one.end ? (
                  <td key={quarter} data-runs="planned">
                    <span>{one.end === at ? t('plan.ends') : t('plan.runs')}</span>
                  </td>
                ) : (
                  <td key={quarter} data-kept={inKept(action.id, at) || undefined}>
                    {inKept(action.id, at) ? <span>{t('plan.keptShort')}</span> : null}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('plan.effortOf', { limit: oneDecimal(schedule.limits.capacity) })}</th>
            {schedule.load.map(({ quarter, effort }) => (
              <td key={quarter}>{oneDecimal(effort)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">
              {t('plan.costOf', { limit: number(schedule.limits.budget), currency: roadmap.currency })}
            </th>
            {schedule.load.map(({ quarter, cost }) => (
              <td key={quarter}>{number(cost)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
