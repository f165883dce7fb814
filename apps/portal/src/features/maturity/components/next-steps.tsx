import { levels, type MaturityModel, type Scores, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import { useWords } from '../use-words';
import classes from './maturity.module.css';

/** What separates each segment from its next level, criterion by criterion, and where others show it. */
export function NextSteps({ model, scores }: { model: MaturityModel; scores: Scores }) {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  const words = useWords();
  const criteria = new Map(model.segments.flatMap((segment) => segment.criteria.map((one) => [one.id, one] as const)));
  return (
    <section className={classes.part} aria-labelledby="next">
      <h2 id="next">{t('next.title')}</h2>
      <ul className={classes.cards}>
        {scores.segments.flatMap(({ segment, level, next }) =>
          next && level !== null ? (
            <li key={segment} className={classes.card}>
              <h3>{term(segments, segment)}</h3>
              <p className={classes.quiet}>
                {t('next.from', { from: term(levels, level), to: term(levels, next.level), count: next.needed })}
              </p>
              <ul>
                {next.criteria.map((id) => (
                  <li key={id}>
                    <strong>{words(criteria.get(id)?.title ?? {})}:</strong>{' '}
                    {words(criteria.get(id)?.statements[next.level - 1] ?? {})}
                  </li>
                ))}
              </ul>
              <Link to={`/maturity/segments/${segment}`}>{t('next.practices')}</Link>
            </li>
          ) : (
            []
          ),
        )}
      </ul>
    </section>
  );
}
