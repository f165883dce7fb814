import { Button, NativeSelect } from '@mantine/core';
import {
  type CallListItem,
  callStatuses,
  regions,
  segments,
  type Term,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { DownloadMenu } from '@/components/download/download-menu';
import { EmptyState } from '@/components/empty-state';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { type CallFilter, callsQuery } from './api/calls';
import { useAsked } from './use-asked';

const filters = { status: callStatuses, topic: workPlanTopics, segment: segments, theme: themes, region: regions };
const names = Object.keys(filters) as (keyof typeof filters)[];

/** What the Research Unit asks Members for; the next to end first. */
export function CallsPage() {
  const { t } = useTranslation('calls');
  const { term } = useFormats();
  const { can } = useSession();
  const [query, setQuery] = useSearchParams();
  const chosen: CallFilter = Object.fromEntries(
    names.flatMap((name) => {
      const value = query.get(name) ?? (name === 'status' ? 'open' : '');
      return (filters[name] as readonly Term[]).some(({ code }) => code === value) ? [[name, value]] : [];
    }),
  );
  const found = useInfiniteQuery(callsQuery(chosen));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (name: string, value: string) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <DownloadMenu list="/api/calls" query={chosen} />
          {can('call.keep') ? (
            <>
              <Button component={Link} to="/calls/candidates" variant="default">
                {t('candidates.title')}
              </Button>
              <Button component={Link} to="/calls/new">
                {t('open')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <p className={classes.lead}>{t('lead')}</p>
      <form className={classes.filters} aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
        {names.map((name) => (
          <NativeSelect
            key={name}
            label={t(`filter.${name}`)}
            value={query.get(name) ?? (name === 'status' ? 'open' : '')}
            data={[
              { value: name === 'status' ? 'all' : '', label: t('any') },
              ...filters[name].map(({ code }) => ({ value: code, label: term(filters[name], code) })),
            ]}
            onChange={(event) => choose(name, event.currentTarget.value)}
          />
        ))}
      </form>
      {found.error ? <ProblemNotice error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data && items.length === 0 ? (
        <EmptyState text={t('none')}>
          <Link to="/practices/new">{t('share')}</Link>
        </EmptyState>
      ) : null}
      <ul className={classes.cards} aria-busy={found.isPending || undefined}>
        {items.map((call) => (
          <Line key={call.id} call={call} />
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

function Line({ call }: { call: CallListItem }) {
  const { t } = useTranslation('calls');
  const { day, term } = useFormats();
  const { text } = useAsked();
  const { shown, title, summary } = text(call.content);
  return (
    <li className={classes.card}>
      <p className={classes.tags}>
        <Mark tone={call.status === 'open' ? 'gold' : 'plain'}>{term(callStatuses, call.status)}</Mark>
        {call.synthetic ? <Mark tone="gold">{t('synthetic')}</Mark> : null}
      </p>
      <h2>
        <Link to={`/calls/${encodeURIComponent(call.id)}`} lang={shown} dir="auto">
          {title}
        </Link>
      </h2>
      <p lang={shown} dir="auto">
        {summary}
      </p>
      <p className={classes.quiet}>
        {t(call.status === 'open' ? 'until' : 'wasUntil', { day: day(call.content.deadline) })} ·{' '}
        {t('answers', { count: call.answers })}
      </p>
    </li>
  );
}
