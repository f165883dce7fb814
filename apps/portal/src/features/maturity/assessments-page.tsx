import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { useAssessments, useAssessmentStep, useRounds } from './api/assessments';
import classes from './components/maturity.module.css';
import { useOwnMembers } from './use-own-members';

export const AssessmentsPage = () => (
  <RequirePerson>
    <Assessments />
  </RequirePerson>
);

/** The assessments of the reader's Member, and the first step to a new one. */
function Assessments() {
  const { t } = useTranslation('maturity');
  const { day, member: nameOf } = useFormats();
  const { can } = useSession();
  const navigate = useNavigate();
  const rounds = useRounds();
  const assessments = useAssessments();
  const begin = useAssessmentStep();
  const members = useOwnMembers();
  const title = t('assessments.title');
  if (!can('assessment.read'))
    return (
      <Page title={title} width="text">
        <p>{t('assessments.noRight')}</p>
      </Page>
    );
  const error = rounds.error ?? assessments.error;
  if (error)
    return (
      <Page title={title} width="text">
        <ProblemNotice error={error} onRetry={() => void Promise.all([rounds.refetch(), assessments.refetch()])} />
      </Page>
    );
  if (!rounds.data || !assessments.data) return <PageSkeleton />;
  const begun = new Set(assessments.data.items.map(({ member, round }) => `${round}-${member}`));
  const open = rounds.data.items
    .filter(({ closedAt }) => closedAt === null)
    .flatMap(({ code }) => members.map((member) => ({ code, member })))
    .filter(({ code, member }) => !begun.has(`${code}-${member}`));
  return (
    <Page title={title} above={<Link to="/maturity">{t('model.title')}</Link>} width="text">
      <div className={classes.part}>
        <p className={classes.lead}>{t('assessments.lead')}</p>
        {open.map(({ code, member }) => (
          <div key={`${code}-${member}`} className={classes.box}>
            <h2>{t('assessments.round', { code, member: nameOf(member) })}</h2>
            <p>{t('assessments.first')}</p>
            <div>
              <Button
                loading={begin.isPending}
                onClick={() =>
                  begin.mutate(
                    { step: 'start', member, round: code },
                    { onSuccess: ({ id }) => void navigate(`/maturity/assessments/${id}`) },
                  )
                }
              >
                {t('assessments.begin')}
              </Button>
            </div>
          </div>
        ))}
        {begin.error ? <ProblemNotice error={begin.error} /> : null}
        {assessments.data.items.map(({ id, member, round, stage, approval, synthetic }) => (
          <div key={id} className={classes.box}>
            <div className={classes.heads}>
              <p className={classes.quiet}>
                <MemberChip code={member} /> {nameOf(member)}
              </p>
              <h2>{t('assessments.of', { code: round })}</h2>
            </div>
            <div>
              <Mark tone={stage === 'approved' ? 'quiet' : 'gold'}>
                {stage === 'approved' && approval
                  ? t('assessments.approved', { day: day(approval.at), name: approval.by.name })
                  : t('assessments.answering')}
              </Mark>{' '}
              {synthetic ? <Mark tone="gold">{t('comparison.synthetic')}</Mark> : null}
            </div>
            <p>
              <Link to={`/maturity/assessments/${id}`}>{t('assessments.toAnswers')}</Link> ·{' '}
              <Link to={`/maturity/assessments/${id}/results`}>{t('assessments.toResults')}</Link>
            </p>
          </div>
        ))}
        {open.length + assessments.data.items.length === 0 ? <EmptyState text={t('assessments.none')} /> : null}
      </div>
    </Page>
  );
}
