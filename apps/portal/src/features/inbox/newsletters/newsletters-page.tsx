import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { FollowButton } from '@/components/follow/follow-button';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import register from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { newslettersQuery } from '../api/newsletters';
import { useSaid } from './use-said';

/** Issues of the newsletter, the latest first; drafts for the Research Unit. */
export function NewslettersPage() {
  const { t } = useTranslation('inbox');
  const { day } = useFormats();
  const { can } = useSession();
  const said = useSaid();
  const found = useInfiniteQuery(newslettersQuery);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('newsletter.title')}
      actions={
        <>
          <FollowButton kind="newsletter" value="research-unit" />
          {can('newsletter.compose') ? (
            <Button component={Link} to="/newsletters/new">
              {t('newsletter.begin')}
            </Button>
          ) : null}
        </>
      }
    >
      <p className={register.lead}>{t('newsletter.lead')}</p>
      {found.error ? <ProblemNotice error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data && items.length === 0 ? <EmptyState text={t('newsletter.none')} /> : null}
      <ul className={register.list} aria-busy={found.isPending || undefined}>
        {items.map(({ id, status, number, titles, sentAt, changedAt }) => (
          <li key={id} className={register.card}>
            <h2>
              <Link to={status === 'draft' ? `/newsletters/${id}/edit` : `/newsletters/${id}`}>{said(titles)}</Link>
            </h2>
            <p className={register.quiet}>
              {status === 'draft' ? (
                <>
                  <Mark tone="gold">{t('newsletter.draft')}</Mark> {t('newsletter.changed', { day: day(changedAt) })}
                </>
              ) : (
                t('newsletter.issue', { number, day: day(sentAt ?? changedAt) })
              )}
            </p>
          </li>
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button variant="default" mt="md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </Page>
  );
}
