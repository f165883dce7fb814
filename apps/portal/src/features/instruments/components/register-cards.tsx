import { type InstrumentLine, instrumentKinds, instrumentStatuses } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from '@/components/register.module.css';
import { useWords } from '@/components/use-words';
import { useFormats } from '@/i18n/use-formats';
import { ReviewNote } from './review-note';

export function RegisterCards({ entries }: { entries: readonly InstrumentLine[] }) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const words = useWords();
  return (
    <ul className={classes.cards}>
      {entries.map((entry) => (
        <li key={entry.code} className={classes.card}>
          <p className={classes.quiet}>
            {[term(instrumentKinds, entry.kind), term(instrumentStatuses, entry.status), entry.owner]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <h2>
            <Link to={`/instruments/${entry.code}`}>{words(entry.names)}</Link>
          </h2>
          <p className={classes.quiet}>
            {entry.version ? `${t('instruments.column.version')} ${entry.version} · ` : ''}
            {t('instruments.column.next')} · <ReviewNote {...entry} />
          </p>
        </li>
      ))}
    </ul>
  );
}
