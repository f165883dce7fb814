import type { PlanMatrix } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { usePlanPart } from '../api/part';
import classes from '../components/plan.module.css';
import { usePlanWords } from '../use-plan-words';
import styles from './matrix.module.css';

/** Tasks by row and topic. An empty cell shows that nobody has a task there. */
export function MatrixView({ period, rows }: { period: string; rows: 'bodies' | 'goals' }) {
  const { t } = useTranslation('plan');
  const { inLanguage } = usePlanWords();
  const { data, error, refetch } = usePlanPart<PlanMatrix>(period, `matrix/${rows}`);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const filter = rows === 'bodies' ? 'body' : 'goal';
  const unassigned = data.unassigned.reduce((sum, { tasks }) => sum + tasks, 0);
  return (
    <>
      <p className={classes.note}>
        {t('coordination.empty', { count: data.empty })} {rows === 'bodies' ? t('coordination.key') : ''}
        {unassigned > 0 ? ` ${t('coordination.unassigned', { count: unassigned })}` : ''}
      </p>
      <div className={classes.frame} role="region" aria-label={t(`coordination.${rows}`)} tabIndex={0}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <td />
              {data.topics.map(({ code, titles }) => (
                <th key={code} scope="col" title={inLanguage(titles)}>
                  <Link to={`/work-plans/${period}?topic=${code}`} aria-label={`${code} ${inLanguage(titles)}`}>
                    {code}
                  </Link>
                </th>
              ))}
              <th scope="col">{t('coordination.all')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  {rows === 'bodies' ? (
                    <Link to={`/work-plans/${period}/bodies/${row.code}`}>{row.code}</Link>
                  ) : (
                    <span dir="auto">{inLanguage(row.titles)}</span>
                  )}
                </th>
                {row.cells.map((cell) => (
                  <td
                    key={cell.topic}
                    data-full={cell.tasks > 0 || undefined}
                    data-overdue={cell.overdue > 0 || undefined}
                  >
                    {cell.tasks > 0 ? (
                      <Link
                        to={`/work-plans/${period}?topic=${cell.topic}&${filter}=${row.code}`}
                        aria-label={t('coordination.cell', { row: row.code, topic: cell.topic, count: cell.tasks })}
                        title={cell.codes.join(', ')}
                      >
                        {cell.tasks}
                        {cell.lead > 0 ? <sup>{cell.lead}</sup> : null}
                      </Link>
                    ) : (
                      <span className={styles.none}>{t('coordination.none')}</span>
                    )}
                  </td>
                ))}
                <td>{row.tasks}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{t('coordination.topics')}</summary>
        <ul>
          {data.topics.map(({ code, titles }) => (
            <li key={code}>
              {code}: <span dir="auto">{inLanguage(titles)}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
