import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '@/components/disclosure';
import { useLanguage } from '@/i18n/use-language';
import classes from './download.module.css';

export interface DownloadProps {
  /** The list’s address without its ending: `/api/practices`. */
  list: string;
  /** The filters of what is shown. */
  query?: Record<string, string> | string | undefined;
  /** What is downloaded, where a page has several lists. */
  of?: string;
  align?: 'start' | 'end';
  /** The sign alone, where there is little room. */
  compact?: boolean;
  /** The address of the same list as an Atom feed. */
  feed?: string;
  /** Further forms of the same, before these. */
  children?: ReactNode;
}

const formats = ['xlsx', 'csv', 'jsonl', 'pdf'] as const;

export function Menu({ list, query, of, align = 'end', compact = false, feed, children }: DownloadProps) {
  const { t } = useTranslation('download');
  const { language } = useLanguage();
  const asked = new URLSearchParams(query);
  asked.set('lang', language);
  return (
    <Disclosure
      align={align}
      buttonClass={classes.button}
      label={
        <>
          <IconDownload size={16} aria-hidden /> {of ? <span className={classes.hidden}>{t('of', { of })}</span> : null}
          <span className={compact ? classes.hidden : undefined} aria-hidden={of ? true : undefined}>
            {t('title')}
          </span>
        </>
      }
    >
      <div className={classes.menu}>
        {children}
        {formats.map((format) => (
          <a key={format} href={`${list}.${format}?${asked.toString()}`} download>
            <strong>{t(`format.${format}.name`)}</strong>
            <span>{t(`format.${format}.about`)}</span>
          </a>
        ))}
        {feed ? (
          <a href={`${feed}?${feedQuery(query, language)}`}>
            <strong>{t('feed.name')}</strong>
            <span>{t('feed.about')}</span>
          </a>
        ) : null}
      </div>
    </Disclosure>
  );
}

/** A feed has an order of its own. */
function feedQuery(query: DownloadProps['query'], language: string): string {
  const asked = new URLSearchParams(query);
  asked.delete('sort');
  asked.set('reader_language', language);
  return asked.toString();
}
