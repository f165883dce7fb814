import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useInnovation } from '@/api/innovation';
import { isProblem } from '@/api/problem';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { InnovationActions } from './components/innovation-actions';
import { InnovationArticle } from './components/innovation-article';

/** One innovation, or what stays of it. */
export function InnovationPage() {
  const { t } = useTranslation('innovations');
  const { id = '' } = useParams();
  const { data, error, refetch } = useInnovation(id);
  if (isProblem(error, 'repository.innovation-merged') || isProblem(error, 'repository.innovation-withdrawn')) {
    const { into, title, reason } = error.problem;
    return (
      <Page title={t(typeof into === 'string' ? 'gone.merged' : 'gone.withdrawn')} width="text">
        <EmptyState title={String(title ?? '')} text={String(reason ?? '')}>
          <Link to={typeof into === 'string' ? `/innovations/${encodeURIComponent(into)}` : '/innovations'}>
            {t(typeof into === 'string' ? 'gone.goOn' : 'title')}
          </Link>
        </EmptyState>
      </Page>
    );
  }
  if (error && !data)
    return (
      <Page title={t('notShown')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  return <InnovationArticle innovation={data} actions={<InnovationActions innovation={data} />} />;
}
