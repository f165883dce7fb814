import { Button } from '@mantine/core';
import { searchTypes } from '@digital-customs/contracts';
import type { InboxEntry } from '@digital-customs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { useSubscriptions } from '@/api/subscriptions';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import register from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import { inboxQuery, useMarkRead } from './api/inbox';
import { InboxNav } from './components/inbox-nav';
import classes from './components/inbox.module.css';
import { useFollowed } from './use-followed';

/** What is new in what the reader follows, each with why it is here. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const { language } = useLanguage();
  const { person } = useSession();
  const [query, setQuery] = useSearchParams();
  const unread = query.get('unread') === 'true';
  const found = useInfiniteQuery(inboxQuery(unread, language));
  const { data: followed } = useSubscriptions(person !== null);
  const mark = useMarkRead();
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const hasUnread = items.some((item) => item.unread);
  return (
    <Page
      title={t('title')}
      actions={
        hasUnread ? (
          <Button
            variant="default"
            loading={mark.isPending}
            onClick={() => mark.mutate({ upTo: new Date().toISOString() })}
          >
            {t('readAll')}
          </Button>
        ) : null
      }
    >
      <InboxNav />
      <div className={register.links} role="group" aria-label={t('show')}>
        {[false, true].map((only) => (
          <button
            key={String(only)}
            type="button"
            className={register.choice}
            aria-pressed={unread === only}
            onClick={() => setQuery(only ? { unread: 'true' } : {}, { replace: true })}
          >
            {t(only ? 'onlyUnread' : 'all')}
          </button>
        ))}
      </div>
      {found.error ? <ProblemNotice error={found.error} onRetry={() => void found.refetch()} /> : null}
      {mark.error ? <ProblemNotice error={mark.error} /> : null}
      {found.data && items.length === 0 ? (
        <Nothing follows={(followed?.items.length ?? 0) > 0} unread={unread} />
      ) : null}
      <ol className={classes.entries} aria-label={t('title')} aria-busy={found.isPending || undefined}>
        {items.map((entry) => (
          <Entry key={entry.id} entry={entry} onRead={() => mark.mutate({ entries: [entry.id] })} />
        ))}
      </ol>
      {found.hasNextPage ? (
        <Button variant="default" mt="md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </Page>
  );
}

function Nothing({ follows, unread }: { follows: boolean; unread: boolean }) {
  const { t } = useTranslation('inbox');
  if (unread && follows) return <EmptyState text={t('noneUnread')} />;
  return (
    <EmptyState title={follows ? undefined! : t('emptyTitle')} text={t(follows ? 'noneYet' : 'empty')}>
      <Link to="/inbox/following">{t(follows ? 'following.open' : 'following.choose')}</Link>
    </EmptyState>
  );
}

function Entry({ entry, onRead }: { entry: InboxEntry; onRead: () => void }) {
  const { t } = useTranslation('inbox');
  const { day, term, list } = useFormats();
  const { nameOf, kindOf } = useFollowed();
  const reasons = entry.reasons.map((reason) => t('reason', { kind: kindOf(reason.kind), name: nameOf(reason) }));
  return (
    <li className={classes.entry} data-unread={entry.unread || undefined}>
      <p className={classes.above}>
        {entry.members.slice(0, 3).map((code) => (
          <MemberChip key={code} code={code} />
        ))}
        <span>{t(`type.${entry.type}`, { defaultValue: term(searchTypes, entry.type) })}</span>
        <span>{day(entry.changedAt)}</span>
        {entry.unread ? <Mark tone="gold">{t(entry.isNew ? 'new' : 'newEdition')}</Mark> : null}
      </p>
      <h2 lang={entry.language} dir="auto">
        <Link to={entry.url} onClick={entry.unread ? onRead : undefined}>
          {entry.title}
        </Link>
      </h2>
      {entry.summary ? (
        <p lang={entry.language} dir="auto" className={classes.summary}>
          {entry.summary}
        </p>
      ) : null}
      <p className={classes.why}>
        {t('why', { reasons: list(reasons) })}
        {entry.unread ? (
          <button type="button" className={classes.read} onClick={onRead}>
            {t('markRead')}
            <span className={classes.hidden}> {entry.title}</span>
          </button>
        ) : null}
      </p>
    </li>
  );
}
