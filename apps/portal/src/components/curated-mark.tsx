import type { Curation } from '@digital-customs/contracts';
import { IconCheck, IconFileText, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import classes from './marks.module.css';

interface Props {
  curation: Curation;
  confirmedAt: string | null;
  /** Nobody has confirmed it for two years. */
  stale?: boolean | undefined;
}

/** How far the record can be relied on: curated, taken from published sources, or due to be confirmed again. */
export function CuratedMark({ curation, confirmedAt, stale = false }: Props) {
  const { t } = useTranslation('parts');
  const { month } = useFormats();
  if (curation.basis === 'published-sources' && !confirmedAt && !stale)
    return (
      <span className={classes.mark} data-tone="plain" title={t('mark.unconfirmedLong')}>
        <IconFileText size={14} aria-hidden /> {t('mark.unconfirmed')}
      </span>
    );
  if (stale)
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
