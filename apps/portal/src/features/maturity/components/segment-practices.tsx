import { levels } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { ProblemNotice } from '@/components/problem-notice';
import { ProvenanceLine } from '@/components/provenance-line';
import type { components } from '@/api/schema.generated';
import { useFormats } from '@/i18n/use-formats';
import { useSegmentPractices } from '../api/segment-practices';
import classes from './maturity.module.css';

/** The practices that illustrate a segment, the highest level first; those without a level at the end. */
export function SegmentPractices({ segment }: { segment: components['schemas']['MaturitySegment']['id'] }) {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  const { data, error, refetch } = useSegmentPractices(segment);
  const practices = data?.hits.filter((hit) => hit.type === 'practice') ?? [];
  const byLevel = [5, 4, 3, 2, 1, null].map((level) => ({
    level,
    hits: practices.filter(({ practice }) => practice.level === level),
  }));
  return (
    <section className={classes.part} aria-labelledby="practices">
      <h2 id="practices">{t('segment.practices')}</h2>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data?.total === 0 ? <EmptyState text={t('segment.noPractice')} /> : null}
      {byLevel
        .filter(({ hits }) => hits.length > 0)
        .map(({ level, hits }) => (
          <div key={level ?? 'none'} className={classes.part}>
            <h3>
              {level === null ? t('segment.noLevel') : t('segment.atLevel', { level, name: term(levels, level) })}
            </h3>
            <ul className={classes.cards}>
              {hits.map(({ id, title, language, practice }) => (
                <li key={id} className={classes.card}>
                  <Link to={`/practices/${encodeURIComponent(id)}`} lang={language} dir="auto">
                    {title.text}
                  </Link>
                  <ProvenanceLine {...practice} short />
                </li>
              ))}
            </ul>
          </div>
        ))}
      {data && data.total > data.hits.length ? (
        <p>
          <Link to={`/?segment=${segment}`}>{t('segment.all', { count: data.total })}</Link>
        </p>
      ) : null}
    </section>
  );
}
