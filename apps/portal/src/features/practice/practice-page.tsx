import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { usePractice } from '@/api/practice';
import { isProblem } from '@/api/problem';
import { PageSkeleton } from '@/components/page-skeleton';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { useLanguage } from '@/i18n/use-language';
import { PracticeArticle } from './components/practice-article';
import { Tombstone } from './components/tombstone';
import { firstText, textsOf } from '@/components/record/text-choice';

export function PracticePage() {
  const { t } = useTranslation('practice');
  const { id = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const { language } = useLanguage();
  const { data, error, refetch } = usePractice(id);
  if (isProblem(error, 'repository.practice-withdrawn')) return <Tombstone problem={error} />;
  if (error && !data)
    return (
      <Page title={t('notShown')} width="text">
        <ProblemNotice error={error} onRetry={error instanceof Error ? () => void refetch() : undefined} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  const texts = textsOf(data.content);
  const shown = firstText(texts, query.get('language'), language);
  return (
    <PracticeArticle
      practice={data}
      texts={texts}
      shown={shown}
      onLanguage={(code) => setQuery({ language: code }, { replace: true, preventScrollReset: true })}
    />
  );
}
