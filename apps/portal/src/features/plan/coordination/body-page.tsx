import type { BodyPage as Body, TaskBrief } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { FollowButton } from '@/components/follow/follow-button';
import { EmptyState } from '@/components/empty-state';
import { usePlanPart } from '../api/part';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { TaskList } from '../components/task-list';
import { usePlanWords } from '../use-plan-words';

/** A Working Body's own page: what is due, what it leads and supports, what waits, what others do beside it. */
export function BodyPage() {
  const { t } = useTranslation('plan');
  const { person } = useSession();
  const { inLanguage } = usePlanWords();
  const { period = '', code = '' } = useParams();
  const { data, error, refetch } = usePlanPart<Body>(period, `bodies/${encodeURIComponent(code)}`);
  const part = (name: 'due' | 'leads' | 'supports' | 'beside', tasks: readonly TaskBrief[]) =>
    tasks.length > 0 ? (
      <section key={name}>
        <h2>{t(`body.${name}`)}</h2>
        <TaskList period={period} tasks={tasks} label={t(`body.${name}`)} />
      </section>
    ) : null;
  const link = (task: TaskBrief) => (
    <Link to={`/work-plans/${period}/tasks/${task.code}`} dir="auto">
      {task.code} {inLanguage(task.titles)}
    </Link>
  );
  return (
    <PlanFrame
      title={data ? `${data.body.code} · ${inLanguage(data.body.titles)}` : code}
      above={<Link to={`/work-plans/${period}/coordination`}>{t('nav.coordination')}</Link>}
      error={error}
      ready={data !== undefined}
      onRetry={() => void refetch()}
    >
      {() =>
        data ? (
          <div className={classes.stack}>
            <div>
              <FollowButton kind="body" value={code} name={code} />
            </div>
            {person ? (
              <p>
                <a href={`/api/work-plans/${period}/meeting-pack.pdf?body=${code}`} download>
                  {t('body.pack')}
                </a>
                {' · '}
                <Link to={`/work-plans/${period}/meetings?body=${code}`}>{t('body.meeting')}</Link>
              </p>
            ) : null}
            {data.opinions.length > 0 ? (
              <section className={classes.box}>
                <h2>{t('body.opinions')}</h2>
                <ul className={classes.list}>
                  {data.opinions.map(({ id, titles }) => (
                    <li key={id}>
                      <Link to={`/work-plans/${period}/proposals/${id}`} dir="auto">
                        {inLanguage(titles)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {data.due.length === 0 ? <EmptyState text={t('body.nothingDue')} /> : part('due', data.due)}
            {data.waitsFor.length > 0 ? (
              <section className={classes.box}>
                <h2>{t('body.waitsFor')}</h2>
                <ul className={classes.list}>
                  {data.waitsFor.map(({ task, open }) => (
                    <li key={task.code}>
                      {link(task)} {t('body.waitingFor')} {open.map(({ code: other }) => other).join(', ')}
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {data.waitedFor.length > 0 ? (
              <section className={classes.box}>
                <h2>{t('body.waitedFor')}</h2>
                <ul className={classes.list}>
                  {data.waitedFor.map(({ task, waiting }) => (
                    <li key={task.code}>
                      {link(task)}: {waiting.map(({ code: other }) => other).join(', ')}
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            {part('leads', data.leads)}
            {part('supports', data.supports)}
            {part('beside', data.beside)}
          </div>
        ) : null
      }
    </PlanFrame>
  );
}
