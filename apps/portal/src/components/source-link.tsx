import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './source-link.module.css';

/** An address that somebody gave as a source; only web addresses become links. `short` shows the site alone. */
export function SourceLink({ address, short = false }: { address: string; short?: boolean }) {
  const { t } = useTranslation('parts');
  if (!/^https?:\/\//i.test(address)) return address;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className={short ? undefined : classes.link}
      aria-label={t('outside', { address })}
    >
      {short ? siteOf(address) : address}
      {'\u00a0'}
      <IconExternalLink size={14} aria-hidden className={classes.icon} />
    </a>
  );
}

function siteOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}
