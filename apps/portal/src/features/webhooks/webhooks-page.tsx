import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { webhooksQuery } from './api/webhooks';
import { WebhookCard } from './components/webhook-card';
import { WebhookForm } from './components/webhook-form';
import classes from './components/webhooks.module.css';

/** Where what a person follows is sent to, for a system of theirs. */
export const WebhooksPage = () => (
  <RequirePerson>
    <Webhooks />
  </RequirePerson>
);

function Webhooks() {
  const { t } = useTranslation('webhooks');
  const { data, error, isPending, refetch } = useQuery(webhooksQuery);
  return (
    <Page title={t('title')} width="text">
      <div className={classes.sections} aria-busy={isPending}>
        <p className={classes.lead}>{t('lead')}</p>
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
        {data?.items.length === 0 ? <EmptyState text={t('none')} /> : null}
        {data?.items.map((webhook) => (
          <WebhookCard key={webhook.id} webhook={webhook} />
        ))}
        <WebhookForm />
      </div>
    </Page>
  );
}
