import { Button, NativeSelect } from '@mantine/core';
import { members, reuseKinds } from '@digital-customs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { reuseListQuery } from '@/api/reuse';
import { useSession } from '@/api/use-session';
import { DownloadMenu } from '@/components/download/download-menu';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { ReuseCard } from '@/components/reuse/reuse-card';
import { useFormats } from '@/i18n/use-formats';

const queues = ['published', 'own', 'ours', 'approval'] as const;
const known = <T extends string>(values: readonly T[], given: string | null) => values.find((value) => value === given);

/** Who reuses what: all that the reader may see, what the own Member reuses, and who reuses what it has published. */
export function ReusePage() {
  const { t } = useTranslation('reuse');
  const { term, member: nameOf } = useFormats();
  const { can } = useSession();
  const [query, setQuery] = useSearchParams();
  const queue = known(queues, query.get('queue')) ?? 'published';
  const kind = known(reuseKinds.map(({ code }) => code), query.get('kind')); // prettier-ignore
  const type = known(['practice', 'innovation'], query.get('type'));
  const member = known(members.map(({ code }) => code), query.get('member')); // prettier-ignore
  const filter = { queue, ...(kind && { kind }), ...(type && { type }), ...(member && { member }) };
  const found = useInfiniteQuery(reuseListQuery(filter));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (name: string, value: string) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        if (value && value !== 'published') after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const mine = queues.filter(
    (each) => each === 'published' || can(each === 'approval' ? 'reuse.decide' : 'reuse.propose'),
  );
  const byName = members.map(({ code }) => ({ value: code, label: nameOf(code) })).sort((a, b) => a.label.localeCompare(b.label)); // prettier-ignore
  return (
    <Page title={t('page.title')} actions={<DownloadMenu list="/api/reuse" query={filter} />}>
      <p className={classes.lead}>{t('page.lead')}</p>
      {mine.length > 1 ? (
        <div className={classes.line}>
          <div className={classes.links} role="group" aria-label={t('page.which')}>
            {mine.map((each) => (
              <button
                key={each}
                type="button"
                className={classes.choice}
                aria-pressed={each === queue}
                onClick={() => choose('queue', each)}
              >
                {t(`page.queue.${each}`)}
              </button>
            ))}
          </div>
        </div>
      ) : null}
      <form className={classes.filters} aria-label={t('page.filters')} onSubmit={(event) => event.preventDefault()}>
        <NativeSelect
          label={t('form.kind')}
          value={kind ?? ''}
          data={[
            { value: '', label: t('page.any') },
            ...reuseKinds.map(({ code }) => ({ value: code, label: term(reuseKinds, code) })),
          ]}
          onChange={(event) => choose('kind', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('page.type')}
          value={type ?? ''}
          data={['', 'practice', 'innovation'].map((value) => ({ value, label: t(`page.types.${value || 'any'}`) }))}
          onChange={(event) => choose('type', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('page.member')}
          value={member ?? ''}
          data={[{ value: '', label: t('page.any') }, ...byName]}
          onChange={(event) => choose('member', event.currentTarget.value)}
        />
      </form>
      {found.error ? <ProblemNotice error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data && items.length === 0 ? (
        <EmptyState text={t(`page.empty.${queue}`)}>
          <Link to="/">{t('page.toSearch')}</Link>
        </EmptyState>
      ) : null}
      <ul className={classes.cards} aria-busy={found.isPending || undefined}>
        {items.map((reuse) => (
          <ReuseCard key={`${reuse.item} ${reuse.member}`} reuse={reuse} named />
        ))}
      </ul>
      {found.hasNextPage ? (
        <Button variant="default" mt="md" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('page.more')}
        </Button>
      ) : null}
    </Page>
  );
}
