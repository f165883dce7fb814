import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { isProblem } from '@/api/problem';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useInnovation } from './api/innovations';
import { InnovationArticle } from './components/innovation-article';
import { NationalDecision } from './components/national-decision';

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
  const actions = data.may.includes('edit') ? (
    <Button component={Link} to={`/innovations/${encodeURIComponent(id)}/edit`} variant="default">
      {t('edit')}
    </Button>
  ) : null;
  return (
    <InnovationArticle innovation={data} actions={actions}>
      {data.may.includes('approve') ? <NationalDecision id={id} /> : null}
    </InnovationArticle>
  );
}
