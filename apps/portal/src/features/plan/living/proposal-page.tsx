import { type DecisionSource, type PlanView, type ProposalView, proposalOrigins } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Mark } from '@/components/mark';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { usePlanPart } from '../api/part';
import classes from '../components/plan.module.css';
import { DecisionLine } from '../components/decision-line';
import { PlanFrame } from '../components/plan-frame';
import { useChangeWords } from '../use-change-words';
import { ChangeView } from './change-view';
import { CommentForm } from './comment-form';
import { DecideForm } from './decide-form';
import { OpinionForm } from './opinion-form';

export const ProposalPage = () => (
  <RequirePerson>
    <Proposal />
  </RequirePerson>
);

function Proposal() {
  const { t } = useTranslation('plan');
  const { period = '', id = '' } = useParams();
  const describe = useChangeWords();
  const { data, error, refetch } = usePlanPart<ProposalView>(period, `proposals/${encodeURIComponent(id)}`);
  return (
    <PlanFrame
      title={data ? describe(data.change) : t('nav.proposals')}
      above={<Link to={`/work-plans/${period}/proposals`}>{t('nav.proposals')}</Link>}
      error={error}
      ready={data !== undefined}
      onRetry={() => void refetch()}
      actions={
        data ? <Mark tone={data.stage === 'open' ? 'gold' : 'quiet'}>{t(`proposal.stages.${data.stage}`)}</Mark> : null
      }
    >
      {(plan) => (data ? <Shown plan={plan} proposal={data} /> : null)}
    </PlanFrame>
  );
}

/** The change, why, what the bodies say of it, and the decision. */
function Shown({ plan, proposal }: { plan: PlanView; proposal: ProposalView }) {
  const { t } = useTranslation('plan');
  const { term, day } = useFormats();
  const { period, change, reason, origin, by, at, opinions, concerned, comments, decided, revision, may } = proposal;
  const open = concerned.filter((body) => !opinions.some((opinion) => opinion.body === body));
  return (
    <div className={classes.stack}>
      <section className={classes.box} aria-labelledby="change">
        <h2 id="change">{t('proposal.change')}</h2>
        <ChangeView period={period} change={change} />
        <p dir="auto">{reason}</p>
        <p className={classes.quiet}>
          {term(proposalOrigins, origin)} · {t('proposal.by', { name: by.name, day: day(at) })} ·{' '}
          {t('proposal.base', { revision: proposal.base })}
        </p>
      </section>
      {decided ? (
        <section className={classes.box} aria-labelledby="decided">
          <h2 id="decided">{t('proposal.decision')}</h2>
          <p>
            <strong>{t(`proposal.stages.${proposal.stage}`)}</strong> ·{' '}
            <DecisionLine decision={decided.decision as DecisionSource} />
          </p>
          {decided.reason ? <p dir="auto">{decided.reason}</p> : null}
          {proposal.stage === 'amended' && decided.change ? (
            <>
              <h3>{t('proposal.amended')}</h3>
              <ChangeView period={period} change={decided.change} />
            </>
          ) : null}
          <p>
            {revision === null ? (
              proposal.stage === 'declined' ? null : (
                t('proposal.waits')
              )
            ) : (
              <Link to={`/work-plans/${period}/revisions/${revision - 1}/${revision}`}>
                {t('proposal.taken', { revision })}
              </Link>
            )}
          </p>
        </section>
      ) : null}
      <section className={classes.box} aria-labelledby="opinions">
        <h2 id="opinions">{t('proposal.opinions')}</h2>
        {opinions.map((opinion) => (
          <div key={opinion.body}>
            <p>
              <strong>{opinion.body}</strong> · {t(`proposal.positions.${opinion.position}`)}
            </p>
            {opinion.note ? <p dir="auto">{opinion.note}</p> : null}
            <p className={classes.quiet}>{t('proposal.by', { name: opinion.by.name, day: day(opinion.at) })}</p>
          </div>
        ))}
        {open.length > 0 ? <p className={classes.quiet}>{t('proposal.awaited', { bodies: open.join(', ') })}</p> : null}
        {may.includes('opine') ? <OpinionForm proposal={proposal} /> : null}
      </section>
      {may.includes('decide') ? <DecideForm plan={plan} proposal={proposal} /> : null}
      <section className={classes.box} aria-labelledby="comments">
        <h2 id="comments">{t('proposal.comments')}</h2>
        {comments.length === 0 ? <p className={classes.quiet}>{t('proposal.noComment')}</p> : null}
        {comments.map((comment) => (
          <div key={comment.id}>
            <p dir="auto">{comment.text}</p>
            <p className={classes.quiet}>{t('proposal.by', { name: comment.by.name, day: day(comment.at) })}</p>
          </div>
        ))}
        {may.includes('comment') ? <CommentForm proposal={proposal} /> : null}
      </section>
    </div>
  );
}
