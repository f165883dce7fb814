import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useApiKeys } from '../api/api-keys';
import classes from './account.module.css';
import { KeyRow } from './key-row';

/** The keys that are good, and behind a fold those that no longer are. */
export function KeyRows() {
  const { t } = useTranslation('keys');
  const { data, error, isPending, refetch } = useApiKeys();
  const good = data?.items.filter(({ state }) => state === 'good') ?? [];
  const past = data?.items.filter(({ state }) => state !== 'good') ?? [];
  return (
    <section className={classes.card} aria-busy={isPending}>
      <h2>{t('list.title')}</h2>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data && good.length === 0 ? <p className={classes.quiet}>{t('list.none')}</p> : null}
      <ul className={classes.rows}>
        {good.map((key) => (
          <KeyRow key={key.id} apiKey={key} />
        ))}
      </ul>
      {past.length > 0 ? (
        <details>
          <summary>{t('list.past', { count: past.length })}</summary>
          <ul className={classes.rows}>
            {past.map((key) => (
              <KeyRow key={key.id} apiKey={key} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
