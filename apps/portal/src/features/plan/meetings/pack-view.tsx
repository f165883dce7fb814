import { type MeetingPack, taskStatuses } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import { DecisionLine } from '../components/decision-line';
import classes from '../components/plan.module.css';
import { TaskList } from '../components/task-list';
import { DifferenceList } from '../living/difference-list';
import { useChangeWords } from '../use-change-words';
import { usePlanWords } from '../use-plan-words';

/** The pack of a session in the order of its agenda: what is expected, what is proposed, what changed, where tasks stand. */
export function PackView({ period, pack }: { period: string; pack: MeetingPack }) {
  const { t } = useTranslation('plan');
  const { term, day } = useFormats();
  const { inLanguage } = usePlanWords();
  const describe = useChangeWords();
  const proposalLink = (id: string, text: string) => (
    <Link to={`/work-plans/${period}/proposals/${id}`} dir="auto">
      {text}
    </Link>
  );
  return (
    <>
      <section className={classes.box}>
        <h2>{t('meeting.expected')}</h2>
        {pack.expected.length === 0 ? <p>{t('meeting.nothingExpected')}</p> : null}
        <ul className={classes.list}>
          {pack.expected.map(({ kind, ref, titles }) => (
            <li key={`${kind} ${ref}`}>
              {t(`meeting.kinds.${kind}`)}:{' '}
              {kind === 'proposal' ? (
                proposalLink(ref, inLanguage(titles))
              ) : (
                <span dir="auto">{inLanguage(titles)}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      {pack.proposals.length > 0 ? (
        <section className={classes.box}>
          <h2>{t('meeting.proposals')}</h2>
          <ul className={classes.list}>
            {pack.proposals.map((proposal) => (
              <li key={proposal.id}>
                {proposalLink(proposal.id, describe(proposal.change))}
                <p dir="auto">{proposal.reason}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{t('meeting.changes')}</h2>
        {pack.changes.items.length === 0 ? <p>{t('meeting.nothingChanged')}</p> : null}
        <DifferenceList period={period} items={pack.changes.items} />
      </section>
      {pack.decisions.length > 0 ? (
        <section className={classes.box}>
          <h2>{t('meeting.decisions')}</h2>
          <ul className={classes.list}>
            {pack.decisions.map((decision) => (
              <li key={decision.id}>
                <span dir="auto">{inLanguage(decision.titles)}</span>
                <p className={classes.quiet}>
                  <DecisionLine decision={decision} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {pack.reports.length > 0 ? (
        <section className={classes.box}>
          <h2>{t('meeting.reports')}</h2>
          <ul className={classes.list}>
            {pack.reports.map((report) => (
              <li key={report.id}>
                <Link to={`/work-plans/${period}/tasks/${report.code}`}>{report.code}</Link> ·{' '}
                {term(taskStatuses, report.status)} · {report.body} · {day(report.at)}
                {report.note ? <p dir="auto">{report.note}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {pack.tasks
        .filter(({ total }) => total > 0)
        .map(({ status, total, items }) => (
          <section key={status}>
            <h2>
              {term(taskStatuses, status)} ({total})
            </h2>
            <TaskList period={period} tasks={items} label={term(taskStatuses, status)} />
          </section>
        ))}
    </>
  );
}
