import type { PracticeContent } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { SourceLink } from '@/components/source-link';
import classes from './practice.module.css';

/** What the practice brought, each figure with where it comes from. */
export function ResultsTable({ results }: { results: PracticeContent['results'] }) {
  const { t } = useTranslation('practice');
  if (results.length === 0) return null;
  return (
    <section>
      <h2>{t('section.results')}</h2>
      <div className={classes.tableFrame} role="region" aria-label={t('section.results')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('results.indicator')}</th>
              <th scope="col">{t('results.value')}</th>
              <th scope="col">{t('results.source')}</th>
            </tr>
          </thead>
          <tbody>
            {results.map((result, index) => (
              <tr key={index}>
                <th scope="row">{result.indicator}</th>
                <td>{[result.value, result.unit].filter(Boolean).join(' ')}</td>
                <td>{result.source ? <SourceLink address={result.source} short /> : t('results.noSource')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
