import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';

/** What a reader sees when a page breaks or cannot be fetched. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Page title={t('broken.title')} width="text">
      <ProblemNotice error={error} onRetry={() => window.location.reload()} />
    </Page>
  );
}
