import { Button, NativeSelect } from '@mantine/core';
import { innovationStages, type Term, themes } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { DownloadMenu } from '@/components/download/download-menu';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useInnovations } from './api/innovations';
import { InnovationCard } from './components/innovation-card';
import classes from './components/innovations.module.css';

/** The filters by the name they have in the address, and in the service. */
const filters = { stage: 'innovation_stage', theme: 'theme' } as const;
const vocabulary: Record<keyof typeof filters, readonly Term[]> = { stage: innovationStages, theme: themes };

/** What is published, the latest first, by stage and theme; the address holds the choice. */
export function InnovationsPage() {
  const { t } = useTranslation('innovations');
  const { term } = useFormats();
  const { can } = useSession();
  const [query, setQuery] = useSearchParams();
  const chosen = Object.entries(filters).flatMap(([name, field]) => {
    const value = query.get(name);
    return value ? [[field, value] as const] : [];
  });
  const sort = query.get('sort') === 'oldest' ? 'oldest' : 'newest';
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInnovations({
    ...Object.fromEntries(chosen),
    sort,
  });
  const items = data?.pages.flatMap((page) => page.items);
  const choose = (name: string, value: string) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <DownloadMenu list="/api/innovations" query={{ ...Object.fromEntries(chosen), sort }} />
          {can('innovation.write') ? (
            <Button component={Link} to="/innovations/new">
              {t('offer')}
            </Button>
          ) : null}
        </>
      }
    >
      <p className={classes.lead}>{t('lead')}</p>
      <div className={classes.filters}>
        {(['stage', 'theme'] as const).map((name) => (
          <NativeSelect
            key={name}
            label={t(name)}
            value={query.get(name) ?? ''}
            data={[
              { value: '', label: t(name === 'stage' ? 'anyStage' : 'anyTheme') },
              ...vocabulary[name].map(({ code }) => ({ value: code, label: term(vocabulary[name], code) })),
            ]}
            onChange={(event) => choose(name, event.currentTarget.value)}
          />
        ))}
        <NativeSelect
          label={t('order')}
          value={sort}
          data={(['newest', 'oldest'] as const).map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={(event) => choose('sort', event.currentTarget.value === 'oldest' ? 'oldest' : '')}
        />
        <Link to="/?kind=innovations">{t('search')}</Link>
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <p role="status">
        {items ? t(hasNextPage ? 'countMore' : 'count', { count: items.length }) : error ? null : t('loading')}
      </p>
      {items?.length === 0 ? <EmptyState text={t('empty')} /> : null}
      <ul className={classes.cards}>
        {items?.map((item) => (
          <li key={item.id}>
            <InnovationCard item={item} />
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <div className={classes.buttons}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
