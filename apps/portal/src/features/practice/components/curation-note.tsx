import type { PracticeView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './practice.module.css';

/** Who curated it, when and by which criteria; and whether the administration stands behind it. */
export function CurationNote({ practice }: { practice: PracticeView }) {
  const { t } = useTranslation('practice');
  const { day } = useFormats();
  const { curation, confirmedAt, stale } = practice;
  if (!curation) return null;
  const unconfirmed = curation.basis === 'published-sources' && !confirmedAt;
  return (
    <section className={classes.curation} data-unconfirmed={unconfirmed || undefined}>
      <h2>{unconfirmed ? t('curation.sources') : t('curation.title')}</h2>
      <p>{t(unconfirmed ? 'curation.entered' : 'curation.by', { name: curation.by.name, day: day(curation.at) })}</p>
      {curation.criteria.length > 0 ? (
        <>
          <p>{t('curation.criteria')}</p>
          <ul>
            {curation.criteria.map((criterion) => (
              <li key={criterion}>{criterion}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p>
        {confirmedAt ? t('curation.confirmed', { day: day(confirmedAt) }) : t('curation.unconfirmed')}
        {stale ? ` ${t('curation.reconfirm')}` : ''}
      </p>
    </section>
  );
}
