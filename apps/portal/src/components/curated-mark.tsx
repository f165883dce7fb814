import type { Curation } from '@digital-customs/contracts';
import { IconCheck, IconFileText, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { needsReconfirmation } from './reconfirmation';
import classes from './marks.module.css';

interface Props {
  curation: Curation;
  confirmedAt: string | null;
  now?: Date;
}

/** How far the record can be relied on: curated, taken from published sources, or due to be confirmed again. */
export function CuratedMark({ curation, confirmedAt, now = new Date() }: Props) {
  const { t } = useTranslation('parts');
  const { month } = useFormats();
  if (curation.basis === 'published-sources' && !confirmedAt)
    return (
      <span className={classes.mark} data-tone="plain" title={t('mark.unconfirmedLong')}>
        <IconFileText size={14} aria-hidden /> {t('mark.unconfirmed')}
      </span>
    );
  if (needsReconfirmation(confirmedAt, now))
    return (
      <span className={classes.mark} data-tone="plain">
        <IconRefresh size={14} aria-hidden /> {t('mark.reconfirm')}
      </span>
    );
  return (
    <span className={classes.mark} data-tone="gold">
      <IconCheck size={14} aria-hidden /> {t('mark.curated', { name: curation.by.name, when: month(curation.at) })}
    </span>
  );
}
