import { type TaskBrief, type TaskLine, taskStatuses } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import { usePlanWords } from '../use-plan-words';
import classes from './plan.module.css';

type Task = TaskBrief | TaskLine;

/** Tasks as a table: what, who leads it, when it is due, where it stands. */
export function TaskList({ period, tasks, label }: { period: string; tasks: readonly Task[]; label: string }) {
  const { t } = useTranslation('plan');
  const { term, month } = useFormats();
  const words = usePlanWords();
  return (
    <div className={classes.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.small}>
        <thead>
          <tr>
            <th scope="col">{t('task')}</th>
            <th scope="col">{t('leadBody')}</th>
            <th scope="col">{t('fact.due')}</th>
            <th scope="col">{t('status')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.code}>
              <th scope="row" className={classes.task}>
                <span className={classes.code}>{task.code}</span>
                <Link to={`/work-plans/${period}/tasks/${task.code}`} dir="auto">
                  {'titles' in task ? words.inLanguage(task.titles) : words.text(task.texts).action}
                </Link>
              </th>
              <td>{task.lead}</td>
              <td>{task.due ? month(`${task.due}-01`) : '–'}</td>
              <td>
                {term(taskStatuses, task.status)}
                {task.overdue ? ` · ${t('overdue')}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
