import { hasRole } from '@digital-customs/contracts';
import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { figuresListQuery } from '@/api/figures';
import { useSession } from '@/api/use-session';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { RequirePerson } from '@/components/require-person';
import { FiguresTable } from './components/figures-table';
import { usePeriods } from './use-periods';

/** How records are read: for the Research Unit all of them, for a Member its own. */
export const FiguresPage = () => (
  <RequirePerson>
    <Figures />
  </RequirePerson>
);

function Figures() {
  const { t } = useTranslation('figures');
  const { can, grants } = useSession();
  const [query, setQuery] = useSearchParams();
  const periods = usePeriods();
  const filter = Object.fromEntries(
    (['period', 'type', 'sort'] as const).flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])),
  );
  const list = useInfiniteQuery({ ...figuresListQuery(filter), enabled: can('figures.read') });
  if (!can('figures.read'))
    return (
      <Page title={t('page.title')} width="text">
        <EmptyState text={t('page.noRight')} />
      </Page>
    );
  const choose = (name: string, value: string) =>
    setQuery({ ...filter, [name]: value }, { replace: true, preventScrollReset: true });
  const lines = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const all = hasRole({ id: null, name: '', grants }, 'curator', 'secretariat');
  return (
    <Page title={t('page.title')}>
      <p className={classes.lead}>
        {t(all ? 'page.all' : 'page.own')} {t('how')}
      </p>
      <div className={classes.filters}>
        <NativeSelect
          label={t('page.period')}
          value={filter['period'] ?? 'all'}
          data={periods}
          onChange={(event) => choose('period', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('page.type')}
          value={filter['type'] ?? ''}
          data={['', 'practice', 'innovation'].map((value) => ({ value, label: t(`page.types.${value || 'both'}`) }))}
          onChange={(event) => choose('type', event.currentTarget.value)}
        />
      </div>
      {list.error ? <ProblemNotice error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data && lines.length === 0 ? <EmptyState text={t('page.none')} /> : null}
      {lines.length > 0 ? (
        <>
          <FiguresTable lines={lines} sort={filter['sort'] ?? 'views'} onSort={(sort) => choose('sort', sort)} />
          <p className={classes.links}>
            {list.hasNextPage ? (
              <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {t('page.more')}
              </Button>
            ) : null}
            <a href={`/api/figures/records.csv?${new URLSearchParams(filter)}`} download>
              {t('page.csv')}
            </a>
          </p>
        </>
      ) : null}
    </Page>
  );
}
