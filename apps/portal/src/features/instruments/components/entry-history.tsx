import { useTranslation } from 'react-i18next';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { useHistory } from '../api/instruments';

/** Who changed what in the entry, the newest first; one that was never changed has no history worth showing. */
export function EntryHistory({ code }: { code: string }) {
  const { t } = useTranslation('registers');
  const { moment, list } = useFormats();
  const { data } = useHistory(code);
  if (!data || data.items.length < 2) return null;
  return (
    <section className={classes.part} aria-labelledby="history">
      <h2 id="history">{t('instruments.history')}</h2>
      <ul className={classes.list}>
        {[...data.items].reverse().map(({ number, by, at, changed }) => (
          <li key={number}>
            {number === 1
              ? t('instruments.begun')
              : list(changed.map((part) => t(`instruments.part.${part}` as 'instruments.part.kind')))}
            <p className={classes.quiet}>
              {by.name} · {moment(at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
