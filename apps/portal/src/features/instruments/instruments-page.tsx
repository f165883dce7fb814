import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { DownloadMenu } from '@/components/download/download-menu';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { type RegisterFilter, useInstruments } from './api/instruments';
import { RegisterCards } from './components/register-cards';
import { RegisterFilters } from './components/register-filters';
import { RegisterTable } from './components/register-table';

const filters = ['kind', 'owner', 'topic', 'review', 'measure'] as const;

/** Everything that the Work Plan names, with its owner, newest version and next review. */
export function InstrumentsPage() {
  const { t } = useTranslation('registers');
  const { can } = useSession();
  const [query, setQuery] = useSearchParams();
  const filter = Object.fromEntries(
    filters.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])),
  ) as RegisterFilter;
  const view = query.get('view') === 'cards' ? 'cards' : 'table';
  const all = useInstruments();
  const { data, error, refetch } = useInstruments(filter);
  const due = all.data?.items.filter(({ reviewDue }) => reviewDue).length ?? 0;
  const put = (name: string, value: string) =>
    setQuery((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });
  if (error && !data)
    return (
      <Page title={t('instruments.title')}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  return (
    <Page
      title={t('instruments.title')}
      actions={
        can('instrument.edit') ? (
          <Button component={Link} to="/instruments/new">
            {t('instruments.new')}
          </Button>
        ) : null
      }
    >
      <p className={classes.lead}>{t('instruments.lead')}</p>
      <RegisterFilters filter={filter} entries={all.data?.items ?? []} onChange={put} />
      <div className={classes.line}>
        <p role="status">{t('instruments.found', { count: data.total })}</p>
        <div className={classes.links}>
          {due > 0 && !filter.review ? (
            <Link to="/instruments?review=due">{t('instruments.due', { count: due })}</Link>
          ) : null}
          {Object.keys(filter).length > 0 ? <Link to="/instruments">{t('instruments.all')}</Link> : null}
          {(['table', 'cards'] as const).map((one) => (
            <button
              key={one}
              type="button"
              className={classes.choice}
              aria-pressed={view === one}
              onClick={() => put('view', one === 'table' ? '' : one)}
            >
              {t(`instruments.as.${one}`)}
            </button>
          ))}
          <DownloadMenu list="/api/instruments" query={filter} />
        </div>
      </div>
      {filter.review === 'due' ? <p className={classes.quiet}>{t('instruments.dueNote')}</p> : null}
      {data.items.length === 0 ? (
        <EmptyState text={t('instruments.none')} />
      ) : view === 'cards' ? (
        <RegisterCards entries={data.items} />
      ) : (
        <RegisterTable entries={data.items} />
      )}
    </Page>
  );
}
