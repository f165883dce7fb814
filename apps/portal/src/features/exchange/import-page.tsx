import { Button } from '@mantine/core';
import {
  type BulkImport,
  findMember,
  type ImportRow,
  importRowStates,
  type ImportRowState,
} from '@digital-customs/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import { importQuery, rowsQuery, useImportStep } from './api/imports';
import { ColumnFields } from './components/column-fields';
import own from './components/exchange.module.css';
import { MendSheet } from './components/mend-sheet';
import { RowLine } from './components/row-line';
import { RunBar } from './components/run-bar';

/** An import: what its columns are, what is wrong row by row, and the way to drafts. */
export function ImportPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('exchange');
  const { data, error } = useQuery(importQuery(id));
  if (error && !data)
    return (
      <Page title={t('imports.title')}>
        <ProblemNotice error={error} />
      </Page>
    );
  return <RequirePerson>{data ? <Loaded one={data} /> : <PageSkeleton />}</RequirePerson>;
}

function Loaded({ one }: { one: BulkImport }) {
  const { t } = useTranslation('exchange');
  const { day } = useFormats();
  const [state, setState] = useState<ImportRowState | null>(null);
  const [mending, setMending] = useState<ImportRow | null>(null);
  const step = useImportStep(one.id);
  const rows = useInfiniteQuery({ ...rowsQuery(one.id, state), refetchInterval: one.state === 'running' && 2_000 });
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const atRest = one.state !== 'running';
  return (
    <Page
      title={one.source.name}
      above={<Link to="/imports">{t('imports.title')}</Link>}
      actions={one.rows['drafted'] ? <Link to="/work">{t('row.toWork')}</Link> : null}
    >
      <p className={classes.lead}>
        {t(`imports.what.${one.type}`, { count: one.total })}
        {one.member ? ` · ${findMember(one.member)?.name ?? one.member}` : ''} · {one.by.name} · {day(one.at)}
      </p>
      <RunBar one={one} busy={step.isPending} onStep={(given) => step.mutate({ step: given })} />
      {step.error && !mending ? <ProblemNotice error={step.error} /> : null}
      {atRest ? (
        <ColumnFields key={one.version} one={one} onSave={(fields) => step.mutate({ fields, version: one.version })} />
      ) : null}
      <div className={own.states} role="group" aria-label={t('row.states')}>
        <button type="button" className={classes.choice} aria-pressed={state === null} onClick={() => setState(null)}>
          {t('row.all')} ({one.total})
        </button>
        {importRowStates
          .filter((each) => (one.rows[each] ?? 0) > 0 || each === state)
          .map((each) => (
            <button
              key={each}
              type="button"
              className={classes.choice}
              aria-pressed={state === each}
              onClick={() => setState(each)}
            >
              {t(`rowState.${each}`)} ({one.rows[each] ?? 0})
            </button>
          ))}
      </div>
      {rows.error ? <ProblemNotice error={rows.error} /> : null}
      {rows.data && items.length === 0 ? <EmptyState text={t('row.none')} /> : null}
      {items.length > 0 ? (
        <ul className={own.rows} aria-busy={rows.isPending || undefined}>
          {items.map((row) => (
            <RowLine
              key={row.row}
              row={row}
              type={one.type}
              atRest={atRest}
              onMend={() => setMending(row)}
              onChoose={(choice) => step.mutate({ row: row.row, choice })}
            />
          ))}
        </ul>
      ) : null}
      {rows.hasNextPage ? (
        <Button variant="default" mt="md" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('row.more')}
        </Button>
      ) : null}
      {mending ? (
        <MendSheet
          one={one}
          row={mending}
          error={step.error}
          busy={step.isPending}
          onClose={() => {
            step.reset();
            setMending(null);
          }}
          onSave={(cells) =>
            void step.mutateAsync({ row: mending.row, cells }).then(
              () => setMending(null),
              () => undefined,
            )
          }
        />
      ) : null}
    </Page>
  );
}
