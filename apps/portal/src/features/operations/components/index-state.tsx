import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useIndex, useRebuild } from '../api/operations';
import classes from './operations.module.css';

/** The index of search, and building it anew beside the one that answers. */
export function IndexState() {
  const { t } = useTranslation('operations');
  const { number } = useFormats();
  const { data, error, refetch } = useIndex(true);
  const rebuild = useRebuild();
  return (
    <section className={classes.part} aria-labelledby="index">
      <h2 id="index">{t('index.title')}</h2>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <p>
          {t('index.documents', { count: data.documents, shown: number(data.documents) })}{' '}
          {data.needsRebuild ? t('index.incomplete') : t('index.whole')}
        </p>
      ) : null}
      {rebuild.error ? <ProblemNotice error={rebuild.error} /> : null}
      <div className={classes.steps}>
        <Button variant="default" loading={rebuild.isPending} onClick={() => rebuild.mutate(undefined)}>
          {t('index.rebuild')}
        </Button>
        <p className={classes.note} role="status">
          {rebuild.data
            ? t('index.rebuilt', { events: number(rebuild.data.events), documents: number(rebuild.data.documents) })
            : t('index.rebuildHint')}
        </p>
      </div>
    </section>
  );
}
