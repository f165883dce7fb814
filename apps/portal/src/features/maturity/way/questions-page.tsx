import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import maturity from '../components/maturity.module.css';
import { useQuestions } from './questions-api';
import { QuestionCard } from './question-card';
import { WayNav } from './way-nav';

export const QuestionsPage = () => (
  <RequirePerson>
    <Inbox />
  </RequirePerson>
);

/** What the Member was asked and has asked; neither side names a person until both agree. */
function Inbox() {
  const { t } = useTranslation('way');
  const { data, error, refetch } = useQuestions();
  if (error)
    return (
      <Page title={t('questions.title')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const of = (side: 'from' | 'to') => data.items.filter((one) => one.side === side);
  return (
    <Page title={t('questions.title')} width="text">
      <WayNav />
      <p className={maturity.lead}>{t('questions.lead')}</p>
      {(['to', 'from'] as const).map((side) => (
        <section key={side} className={`${maturity.part} ${maturity.after}`} aria-labelledby={`side-${side}`}>
          <h2 id={`side-${side}`}>{t(`questions.${side}`)}</h2>
          {of(side).length === 0 ? <EmptyState text={t(`questions.none-${side}`)} /> : null}
          {of(side).map((question) => (
            <QuestionCard key={question.id} question={question} />
          ))}
        </section>
      ))}
    </Page>
  );
}
