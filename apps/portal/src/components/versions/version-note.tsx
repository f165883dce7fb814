import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import notice from '@/components/notice.module.css';
import classes from './versions.module.css';
import type { Kind, Version } from './versions';

/** Above a record as it stood in one of its versions: which that is, and where the present one is. */
export function VersionNote({
  kind,
  id,
  version,
}: {
  kind: Kind;
  id: string;
  version: Pick<Version, 'number' | 'at'>;
}) {
  const { t } = useTranslation('practice');
  const { day } = useFormats();
  return (
    <div className={`${notice.notice} ${classes.shown}`} role="note">
      <p>
        <strong>{t('history.shown', { number: version.number, day: day(version.at) })}</strong> {t('history.always')}
      </p>
      <Link to={`/${kind}/${encodeURIComponent(id)}`}>{t('history.current')}</Link>
    </div>
  );
}
