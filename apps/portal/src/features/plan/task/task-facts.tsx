import { type PlanView, taskStatuses, type TaskView } from '@digital-customs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import classes from '../components/plan.module.css';
import { useContentWords } from '../use-content-words';
import { usePlanWords } from '../use-plan-words';

/** What the endorsed text says of a task, and what follows from it. */
export function TaskFacts({ plan, task }: { plan: PlanView; task: TaskView }) {
  const { t } = useTranslation('plan');
  const { term, month, list } = useFormats();
  const words = usePlanWords();
  const contentWords = useContentWords();
  const { period } = plan;
  const { output } = words.text(task.texts);
  const named = new Map(contentWords(task).map(({ name, text }) => [name, text]));
  const bodyName = (code: string): ReactNode => {
    const body = plan.bodies.find((one) => one.code === code);
    return (
      <span key={code}>
        <Link to={`/work-plans/${period}/bodies/${code}`}>{code}</Link>
        {body ? ` (${words.inLanguage(body.titles)})` : ''}
      </span>
    );
  };
  const goalName = (code: string) => {
    const goal = plan.goals.find((one) => one.code === code);
    return goal ? `${code} ${words.inLanguage(goal.titles)}` : code;
  };
  const taskLink = (code: string, status?: string) => (
    <span key={code}>
      <Link to={`/work-plans/${period}/tasks/${code}`}>{code}</Link>
      {status ? ` (${term(taskStatuses, status)})` : ''}
    </span>
  );
  const facts: [string, ReactNode][] = [
    ['lead', bodyName(task.lead)],
    ['bodies', task.bodies.length > 1 ? apart(task.bodies.map(bodyName)) : null],
    ['when', words.timeline(task.timeline)],
    ['due', task.due ? month(`${task.due}-01`) : null],
    ['output', output],
    ['goals', list(task.goals.map(goalName))],
    ['themes', named.get('themes')],
    [
      'segments',
      task.segments.length > 0
        ? apart(task.segments.map((code, at) => <Link key={code} to={`/maturity/segments/${code}`}>{contentWords({ segments: [task.segments[at]!] })[0]?.text}</Link>)) // prettier-ignore
        : null,
    ],
    ['tfaMeasures', named.get('tfaMeasures')],
    ['instruments', named.get('instruments')],
    ['systems', named.get('systems')],
    [
      'waitsFor',
      task.waitsFor.length > 0 ? apart(task.waitsFor.map(({ code, status }) => taskLink(code, status))) : null,
    ],
    ['waitedForBy', task.waitedForBy.length > 0 ? apart(task.waitedForBy.map((code) => taskLink(code))) : null],
    [
      'occurrences',
      list(task.occurrences.map(({ name, due, status }) => `${name}: ${term(taskStatuses, status)} (${month(`${due}-01`)})`)), // prettier-ignore
    ],
    [
      'uptake',
      list(task.uptake.map(({ region, status }) => `${t(`regionNames.${region}`)}: ${term(taskStatuses, status)}`)),
    ],
  ];
  return (
    <section className={classes.box} aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <Fact key={name} name={t(`fact.${name}` as 'fact.lead')} value={value} />
          ))}
      </dl>
    </section>
  );
}

/** Pieces with commas between them. */
const apart = (pieces: ReactNode[]): ReactNode => pieces.flatMap((piece, at) => (at > 0 ? [', ', piece] : [piece]));

const Fact = ({ name, value }: { name: string; value: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);
