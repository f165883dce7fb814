import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { deliveriesQuery, type Webhook } from '../api/webhooks';
import { DeliveryRow } from './delivery-row';
import classes from './webhooks.module.css';

/** What was sent in the last 30 days, read when it is opened. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const [open, setOpen] = useState(false);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, isPending, refetch } = useInfiniteQuery({
    ...deliveriesQuery(webhook.id),
    enabled: open,
  });
  const deliveries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('sent.title')}</summary>
      <div className={classes.sent} aria-busy={open && isPending}>
        {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
        {data && deliveries.length === 0 ? <p className={classes.quiet}>{t('sent.none')}</p> : null}
        <ul className={classes.rows}>
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} webhook={webhook.id} delivery={delivery} />
          ))}
        </ul>
        {hasNextPage ? (
          <Button variant="default" size="compact-md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('sent.more')}
          </Button>
        ) : null}
      </div>
    </details>
  );
}
