import { taskStatuses, type TaskView } from '@digital-customs/contracts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { CollectedFigures } from '@/components/figures/collected-figures';
import { Mark } from '@/components/mark';
import { useFormats } from '@/i18n/use-formats';
import { useTask } from './api/plan';
import classes from './components/plan.module.css';
import { PlanFrame } from './components/plan-frame';
import { TaskCollection } from './task/task-collection';
import { TaskFacts } from './task/task-facts';
import { TaskRegister } from './task/task-register';
import { TaskReports } from './task/task-reports';
import { TaskRevisions } from './task/task-revisions';
import { usePlanWords } from './use-plan-words';

/** One task: what the plan says of it, where it stands, what has been reported, and how it came to be so. */
export function TaskPage() {
  const { t } = useTranslation('plan');
  const { period = '', code = '' } = useParams();
  const { data, error, refetch } = useTask(period, code);
  return (
    <PlanFrame
      title={t('taskTitle', { code })}
      error={error}
      ready={data !== undefined}
      onRetry={() => void refetch()}
      actions={data ? <Standing task={data} /> : null}
    >
      {(plan) =>
        data ? (
          <div className={classes.stack}>
            <Text task={data} period={period} />
            <TaskFacts plan={plan} task={data} />
            <TaskRegister code={data.code} />
            {data.collected ? <TaskCollection collected={data.collected} /> : null}
            {data.collected && data.collects ? <CollectedFigures collects={data.collects} /> : null}
            <TaskReports plan={plan} task={data} />
            <TaskRevisions period={period} code={data.code} />
          </div>
        ) : null
      }
    </PlanFrame>
  );
}

function Standing({ task }: { task: TaskView }) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  return (
    <Mark tone={task.overdue && task.reports > 0 ? 'gold' : 'quiet'}>
      {task.reports === 0
        ? t('unreported')
        : `${term(taskStatuses, task.status)}${task.overdue ? ` · ${t('overdue')}` : ''}`}
    </Mark>
  );
}

function Text({ task, period }: { task: TaskView; period: string }) {
  const { t } = useTranslation('plan');
  const { action, language } = usePlanWords().text(task.texts);
  return (
    <div className={classes.box}>
      <p lang={language} dir="auto" className={classes.action}>
        {action}
      </p>
      {task.ended ? (
        <p>
          {t(`endedAs.${task.ended.kind}`, { revision: task.ended.revision })}{' '}
          {task.ended.into ? (
            <Link to={`/work-plans/${period}/tasks/${task.ended.into}`}>{task.ended.into}</Link>
          ) : null}
        </p>
      ) : null}
      {task.may.includes('propose') && !task.ended ? (
        <div>
          <Button component={Link} to={`/work-plans/${period}/proposals/new?task=${task.code}`} variant="default">
            {t('proposal.makeHere')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
