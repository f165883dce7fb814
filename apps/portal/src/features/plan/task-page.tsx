import { segments, taskStatuses, themes } from '@digital-customs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { usePlan, useTask } from './api/plan';
import classes from './components/plan.module.css';
import { usePlanWords } from './use-plan-words';

/** One task: what the plan says of it, where it stands, and what has been reported. */
export function TaskPage() {
  const { t } = useTranslation('plan');
  const { period = '', code = '' } = useParams();
  const { term, list, month, day } = useFormats();
  const words = usePlanWords();
  const plan = usePlan(period);
  const task = useTask(period, code);
  const back = <Link to={`/work-plans/${period}`}>{t('title')}</Link>;
  const error = task.error ?? plan.error;
  if (error)
    return (
      <Page title={t('taskTitle', { code })} above={back} width="text">
        <ProblemNotice error={error} onRetry={() => void task.refetch()} />
      </Page>
    );
  if (!task.data || !plan.data) return <PageSkeleton />;
  const { data } = task;
  const { action, output, language } = words.text(data.texts);
  const bodyName = (body: string) => {
    const found = plan.data.bodies.find((one) => one.code === body);
    return found ? `${body} (${words.inLanguage(found.titles)})` : body;
  };
  const facts: [string, ReactNode][] = [
    ['lead', bodyName(data.lead)],
    ['bodies', data.bodies.length > 1 ? list(data.bodies.map(bodyName)) : null],
    ['when', words.timeline(data.timeline)],
    ['due', data.due ? month(`${data.due}-01`) : null],
    ['output', output],
    ['goals', list(data.goals)],
    ['themes', list(data.themes.map((theme) => term(themes, theme)))],
    ['segments', list(data.segments.map((segment) => term(segments, segment)))],
    ['instruments', list(data.instruments)],
    ['systems', list(data.systems)],
    ['waitsFor', list(data.waitsFor.map((one) => one.code))],
  ];
  return (
    <Page
      title={t('taskTitle', { code: data.code })}
      above={back}
      actions={
        <Mark tone={data.overdue && data.reports > 0 ? 'gold' : 'quiet'}>
          {data.reports === 0
            ? t('unreported')
            : `${term(taskStatuses, data.status)}${data.overdue ? ` · ${t('overdue')}` : ''}`}
        </Mark>
      }
      width="text"
    >
      <div className={classes.box}>
        <p lang={language} dir="auto">
          {action}
        </p>
        <dl className={classes.facts}>
          {facts
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <FactLine key={name} name={t(`fact.${name}` as 'fact.lead')} value={value} />
            ))}
        </dl>
      </div>
      <section className={classes.box} aria-labelledby="reports">
        <h2 id="reports">{t('reports')}</h2>
        {data.history.length === 0 ? <p>{t('noReport')}</p> : null}
        {data.history.map(({ id, body, status, note, at }) => (
          <div key={id}>
            <p>
              {body} · {day(at)} · {term(taskStatuses, status)}
            </p>
            <p dir="auto">{note}</p>
          </div>
        ))}
      </section>
    </Page>
  );
}

const FactLine = ({ name, value }: { name: string; value: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);
