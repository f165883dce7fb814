import { type PlanView, type TaskLine, taskStatuses } from '@digital-customs/contracts';
import { type CSSProperties, Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import type { Timeline } from '../api/plan';
import { quartersIn, shareOf } from '../months';
import { usePlanWords } from '../use-plan-words';
import classes from './plan.module.css';

interface Props {
  plan: PlanView;
  tasks: readonly TaskLine[];
  timeline: Timeline | undefined;
}

/** The plan by section and topic: each task with its body, timeline and status in words, and a bar that shows the same. */
export function PlanTable({ plan, tasks, timeline }: Props) {
  const { t } = useTranslation('plan');
  const { inLanguage } = usePlanWords();
  const shown = plan.sections
    .map((section) => ({
      ...section,
      topics: section.topics
        .map((topic) => ({ ...topic, lines: tasks.filter((task) => task.topic === topic.code) }))
        .filter(({ lines }) => lines.length > 0),
    }))
    .filter(({ topics }) => topics.length > 0);
  return (
    <div className={classes.frame} role="group" aria-label={t('table')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('task')}</th>
            <th scope="col">{t('leadBody')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('status')}</th>
            <td aria-hidden className={classes.lane}>
              {timeline ? <Quarters span={timeline} /> : null}
            </td>
          </tr>
        </thead>
        <tbody>
          {shown.map((section) => (
            <Fragment key={section.code}>
              <tr className={classes.section}>
                <th colSpan={5} scope="rowgroup">
                  {section.code} · {inLanguage(section.titles)}
                </th>
              </tr>
              {section.topics.map((topic) => (
                <Fragment key={topic.code}>
                  <tr className={classes.topic}>
                    <th colSpan={5} scope="rowgroup">
                      {topic.number}. {inLanguage(topic.titles)}
                    </th>
                  </tr>
                  {topic.lines.map((task) => (
                    <Row key={task.code} period={plan.period} task={task} timeline={timeline} />
                  ))}
                </Fragment>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Line {
  period: string;
  task: TaskLine;
  timeline: Timeline | undefined;
}

function Row({ period, task, timeline }: Line) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  const words = usePlanWords();
  const { action, language } = words.text(task.texts);
  const bar = timeline?.bars.find(({ code }) => code === task.code);
  return (
    <tr>
      <th scope="row" className={classes.task}>
        <span className={classes.code}>{task.code}</span>
        <Link to={`/work-plans/${period}/tasks/${task.code}`} lang={language} dir="auto">
          {action}
        </Link>
      </th>
      <td>{task.lead}</td>
      <td>{words.timeline(task.timeline)}</td>
      <td>
        {task.reports === 0
          ? t('unreported')
          : `${term(taskStatuses, task.status)}${task.overdue ? ` · ${t('overdue')}` : ''}`}
      </td>
      <td aria-hidden className={classes.lane}>
        <div className={classes.track}>
          {bar && timeline ? (
            <div
              className={classes.bar}
              data-kind={bar.kind}
              data-status={bar.status}
              data-overdue={(bar.overdue && task.reports > 0) || undefined}
              style={placed(shareOf(timeline, bar))}
            />
          ) : null}
        </div>
      </td>
    </tr>
  );
}

const Quarters = ({ span }: { span: { from: string; to: string } }) => (
  <div className={classes.quarters}>
    {quartersIn(span).map(({ month, quarter, year }) => (
      <span key={month} style={placed(shareOf(span, { from: month, to: month }))}>
        {quarter === 1 ? year : `Q${quarter}`}
      </span>
    ))}
  </div>
);

const placed = ([at, size]: readonly [number, number]) => ({ '--at': at, '--size': size }) as CSSProperties;
