import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';

/** What a reader sees when a page breaks or cannot be fetched. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const [reference] = useState(newReference);
  useEffect(() => console.error(`Reference ${reference}`, error), [reference, error]);
  return (
    <Page title={t('broken.title')} width="text">
      <ProblemNotice error={error} reference={reference} onRetry={() => window.location.reload()} />
    </Page>
  );
}

/** Finds the fault again in the browser's log, when somebody quotes it. */
const newReference = () => `P-${Math.random().toString(36).slice(2, 10)}`;
