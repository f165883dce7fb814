import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { ProvenanceLine } from '@/components/provenance-line';
import { useUses } from '../api/technology';
import classes from './technology.module.css';

/** The published practices and innovations that name a technology by one of the words found. */
export function Uses({ found }: { found: string[] }) {
  const { t } = useTranslation('technology');
  const { data, error, refetch } = useUses(found);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (found.length === 0 || data?.total === 0)
    return (
      <EmptyState text={t('technology.noUses')}>
        <Link to="/practices/new">{t('technology.share')}</Link>
      </EmptyState>
    );
  const all = new URLSearchParams(found.slice(0, 50).map((word) => ['technology', word]));
  return (
    <>
      <ul className={classes.cards}>
        {data?.hits.map((hit) =>
          hit.type === 'practice' ? (
            <li key={hit.id} className={classes.card}>
              <Link to={`/practices/${encodeURIComponent(hit.id)}`} lang={hit.language} dir="auto">
                {hit.title.text}
              </Link>
              <ProvenanceLine {...hit.practice} short />
            </li>
          ) : 'record' in hit ? (
            <li key={hit.id} className={classes.card}>
              <Link to={hit.record.url} lang={hit.language} dir="auto">
                {hit.title.text}
              </Link>
            </li>
          ) : null,
        )}
      </ul>
      <p>
        <Link to={`/?${all}`}>{t('technology.allUses')}</Link>
      </p>
    </>
  );
}
