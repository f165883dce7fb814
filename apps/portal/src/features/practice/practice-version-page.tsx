import type { PracticeContent } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { usePractice } from '@/api/practice';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { firstText, textsOf } from '@/components/record/text-choice';
import { useVersion } from '@/components/versions/versions';
import { useLanguage } from '@/i18n/use-language';
import { PracticeArticle } from './components/practice-article';

/** A practice as it stood in one version: the address under which that version is cited. */
export function PracticeVersionPage() {
  const { t } = useTranslation('practice');
  const { id = '', number = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const { language } = useLanguage();
  const practice = usePractice(id);
  const version = useVersion<PracticeContent>('practices', id, number);
  const error = practice.error ?? version.error;
  if (error)
    return (
      <Page title={t('notShown')} width="text">
        <ProblemNotice error={error} onRetry={() => (void practice.refetch(), void version.refetch())} />
      </Page>
    );
  if (!practice.data || !version.data) return <PageSkeleton />;
  const { content, attachments } = version.data;
  const texts = textsOf(content);
  return (
    <PracticeArticle
      practice={{ ...practice.data, content, attachments, revision: null, may: [] }}
      texts={texts}
      shown={firstText(texts, query.get('language'), language)}
      onLanguage={(code) => setQuery({ language: code }, { replace: true, preventScrollReset: true })}
      version={version.data}
    />
  );
}
