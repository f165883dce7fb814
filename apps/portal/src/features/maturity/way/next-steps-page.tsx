import { levels, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { useModel } from '../api/model';
import maturity from '../components/maturity.module.css';
import { useOwnMembers } from '../use-own-members';
import { useWords } from '../use-words';
import { useNextSteps } from './next-steps-api';
import { PracticeSteps } from './practice-steps';
import { WayNav } from './way-nav';

export const NextStepsPage = () => (
  <RequirePerson>
    <OfMember />
  </RequirePerson>
);

/** What separates the Member from its next level in each segment, and who shows how it is done. */
function OfMember() {
  const { t } = useTranslation('way');
  const { term, member: nameOf } = useFormats();
  const words = useWords();
  const [member] = useOwnMembers();
  const { data, error, refetch } = useNextSteps(member);
  const model = useModel(data?.model ?? null);
  const title = t('next.title');
  if (!member || error)
    return (
      <Page title={title} width="text">
        <WayNav />
        {error instanceof ApiProblem && error.code === 'maturity.nothing-answered' ? (
          <EmptyState text={t('next.empty')}>
            <Link to="/maturity/assessments">{t('next.begin')}</Link>
          </EmptyState>
        ) : error ? (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <p>{t('noMember')}</p>
        )}
      </Page>
    );
  if (!data || !model.data) return <PageSkeleton />;
  const criteria = new Map(model.data.segments.flatMap((one) => one.criteria.map((each) => [each.id, each] as const)));
  return (
    <Page
      title={title}
      above={
        <>
          {nameOf(member)} · {t('next.round', { round: data.round })}{' '}
          {data.synthetic ? <Mark tone="gold">{t('synthetic')}</Mark> : null}
        </>
      }
    >
      <WayNav />
      <div className={maturity.part}>
        <p className={maturity.lead}>{t('next.lead')}</p>
        {data.segments.map((step) => (
          <section key={step.segment} className={maturity.box} aria-labelledby={`step-${step.segment}`}>
            <h2 id={`step-${step.segment}`}>{term(segments, step.segment)}</h2>
            <p className={maturity.quiet}>
              {t('next.from', { from: term(levels, step.level), to: term(levels, step.next), count: step.needed })}
            </p>
            <ul>
              {step.criteria.map(({ id, level }) => (
                <li key={id}>
                  <strong>{words(criteria.get(id)?.title ?? {})}</strong> ({t('next.now', { level })}):{' '}
                  {words(criteria.get(id)?.statements[step.next - 1] ?? {})}
                </li>
              ))}
            </ul>
            <h3>{t('next.practices')}</h3>
            <PracticeSteps member={member} step={step} />
          </section>
        ))}
        {data.segments.length === 0 ? <EmptyState text={t('next.highest')} /> : null}
      </div>
    </Page>
  );
}
