import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { send } from '@/api/client';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import register from '@/components/register.module.css';

/** Where the link of a mail leads: what it ends is said first, and ended by one step. */
export function UnsubscribePage() {
  const { t } = useTranslation('inbox');
  const [query] = useSearchParams();
  const token = query.get('token') ?? 'none';
  const address = '/api/unsubscribe/{token}';
  const path = { token };
  const { data, error } = useQuery({
    queryKey: ['unsubscribe', token],
    queryFn: ({ signal }) =>
      send<{ address: string; mails: 'digest' | 'newsletter' }>('get', address, { path, signal }),
  });
  const end = useMutation({ mutationFn: () => send<void>('post', address, { path }) });
  if (error)
    return (
      <Page title={t('unsubscribe.title')} width="text">
        <ProblemNotice error={error} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  return (
    <Page title={t('unsubscribe.title')} width="text">
      {end.isSuccess ? (
        <p role="status" className={register.lead}>
          {t(`unsubscribe.done.${data.mails}`)}
        </p>
      ) : (
        <>
          <p className={register.lead}>{t(`unsubscribe.ask.${data.mails}`, { address: data.address })}</p>
          <Button loading={end.isPending} onClick={() => end.mutate()}>
            {t('unsubscribe.end')}
          </Button>
        </>
      )}
      {end.error ? <ProblemNotice error={end.error} /> : null}
      <p>
        <Link to="/inbox/following">{t('following.open')}</Link>
      </p>
    </Page>
  );
}
