import { type PlanView, type TaskEvidence, taskStatuses, type TaskView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import { DecisionLine } from '../components/decision-line';
import classes from '../components/plan.module.css';
import { ReportForm } from './report-form';
import { WaiveForm } from './waive-form';

/** What bodies have reported on a task, and the form for those who report. */
export function TaskReports({ plan, task }: { plan: PlanView; task: TaskView }) {
  const { t } = useTranslation('plan');
  const { day, term } = useFormats();
  return (
    <section className={classes.box} aria-labelledby="reports">
      <h2 id="reports">{t('reports')}</h2>
      {task.history.length === 0 ? <p>{t('noReport')}</p> : null}
      {task.history.map(({ id, body, status, note, at, by, evidence, occurrence }) => (
        <div key={id}>
          <p>
            <strong>{term(taskStatuses, status)}</strong>
            {occurrence ? ` · ${occurrence}` : ''} · {body}
          </p>
          {note ? <p dir="auto">{note}</p> : null}
          {evidence.length > 0 ? (
            <ul>
              {evidence.map((piece, index) => (
                <li key={index}>
                  <Evidence piece={piece} />
                </li>
              ))}
            </ul>
          ) : null}
          <p className={classes.quiet}>{t('proposal.by', { name: by.name, day: day(at) })}</p>
        </div>
      ))}
      {task.waiver ? (
        <div>
          <h3>{t('waiver.given')}</h3>
          <p dir="auto">{task.waiver.reason}</p>
          <p className={classes.quiet}>
            <DecisionLine decision={task.waiver.decision} />
          </p>
        </div>
      ) : null}
      {task.may.includes('report') ? <ReportForm plan={plan} task={task} /> : null}
      {task.may.includes('waive') && !task.waiver ? <WaiveForm plan={plan} code={task.code} /> : null}
    </section>
  );
}

function Evidence({ piece }: { piece: TaskEvidence }) {
  const { t } = useTranslation('plan');
  switch (piece.kind) {
    case 'practice':
      return <Link to={`/practices/${encodeURIComponent(piece.id)}`}>{t('evidence.practice')}</Link>;
    case 'document':
      return [piece.reference, piece.title].filter(Boolean).join(' · ');
    case 'link':
      return (
        <>
          {piece.title}: <SourceLink address={piece.url} />
        </>
      );
  }
}
