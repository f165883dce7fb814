import { Button, NativeSelect } from '@mantine/core';
import { mailStatuses } from '@digital-customs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import register from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { mailsQuery, useSendAgain } from './api/mails';
import { InboxNav } from './components/inbox-nav';
import classes from './components/inbox.module.css';

const stuck = ['failed', 'bounced', 'uncertain'];

/** Mails and where they stand, for whoever keeps the service. */
export function OutboxPage() {
  const { t } = useTranslation('inbox');
  const { term, moment, number } = useFormats();
  const [query, setQuery] = useSearchParams();
  const status = query.get('status') ?? '';
  const found = useInfiniteQuery(mailsQuery(status));
  const again = useSendAgain();
  const pages = found.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const counts = pages[0]?.counts ?? {};
  return (
    <Page title={t('outbox.title')}>
      <InboxNav />
      <p className={register.lead}>{t(pages[0]?.toFiles ? 'outbox.toFiles' : 'outbox.lead')}</p>
      <div className={register.filters}>
        <NativeSelect
          label={t('outbox.status')}
          value={status}
          data={[
            { value: '', label: t('outbox.any') },
            ...mailStatuses.map(({ code }) => ({
              value: code,
              label: `${term(mailStatuses, code)} (${number(counts[code] ?? 0)})`,
            })),
          ]}
          onChange={(event) =>
            setQuery(event.currentTarget.value ? { status: event.currentTarget.value } : {}, { replace: true })
          }
        />
      </div>
      {found.error ? <ProblemNotice error={found.error} onRetry={() => void found.refetch()} /> : null}
      {again.error ? <ProblemNotice error={again.error} /> : null}
      {found.data && items.length === 0 ? <EmptyState text={t('outbox.none')} /> : null}
      {items.length > 0 ? (
        <div className={register.frame} tabIndex={0} role="region" aria-label={t('outbox.title')}>
          <table className={register.table}>
            <thead>
              <tr>
                {['to', 'subject', 'where', 'when'].map((name) => (
                  <th key={name} scope="col">
                    {t(`outbox.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((mail) => (
                <tr key={mail.id}>
                  <td>{mail.to ?? t('outbox.notYet')}</td>
                  <th scope="row">
                    <Link to={`/outbox/${mail.id}`}>{mail.subject ?? t('outbox.unwritten')}</Link>
                  </th>
                  <td>
                    <Mark tone={stuck.includes(mail.status) ? 'gold' : 'plain'}>{term(mailStatuses, mail.status)}</Mark>
                    {mail.reason ? <p className={register.quiet}>{mail.reason}</p> : null}
                    {stuck.includes(mail.status) ? (
                      <button type="button" className={classes.plain} onClick={() => again.mutate(mail.id)}>
                        {t('outbox.again')}
                      </button>
                    ) : null}
                  </td>
                  <td>{moment(mail.endedAt ?? mail.createdAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {found.hasNextPage ? (
        <Button variant="default" mt="md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </Page>
  );
}
