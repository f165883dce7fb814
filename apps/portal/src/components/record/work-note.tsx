import type { PracticeView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './record.module.css';

type Revision = Pick<NonNullable<PracticeView['revision']>, 'stage' | 'by' | 'at' | 'reason'>;

/** For those who work on it: that what they see is not published, or that a revision is in hand. */
export function WorkNote({ revision, edition }: Pick<PracticeView, 'edition'> & { revision: Revision | null }) {
  const { t } = useTranslation('practice');
  const { day } = useFormats();
  if (!revision || revision.stage === 'published') return null;
  return (
    <div className={classes.work} role="note">
      <p>
        <strong>{t(`stage.${revision.stage}`)}</strong> {edition > 0 ? t('work.revision') : t('work.unpublished')}{' '}
        {t('work.by', { name: revision.by.name, day: day(revision.at) })}
      </p>
      {revision.reason ? (
        <p>
          {t('work.reason')} {revision.reason}
        </p>
      ) : null}
    </div>
  );
}
