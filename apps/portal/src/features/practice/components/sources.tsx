import { certainties } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import classes from './practice.module.css';

/** Where the record comes from, and how sure that is. */
export function Sources({ sources, certainty }: { sources: readonly string[]; certainty: string }) {
  const { t } = useTranslation('practice');
  const { term } = useFormats();
  return (
    <section>
      <h2>{t('section.sources')}</h2>
      <p className={classes.certainty}>
        <strong>{t('certainty.label', { level: term(certainties, certainty).toLocaleLowerCase() })}</strong>{' '}
        {t(`certainty.${certainty}`)}
      </p>
      {sources.length > 0 ? (
        <ol className={classes.sources}>
          {sources.map((source) => (
            <li key={source}>
              <SourceLink address={source} />
            </li>
          ))}
        </ol>
      ) : (
        <p>{t('noSources')}</p>
      )}
    </section>
  );
}
