import { type InstrumentLine, instrumentKinds, instrumentStatuses } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from '@/components/register.module.css';
import { useWords } from '@/components/use-words';
import { useFormats } from '@/i18n/use-formats';
import { ReviewNote } from './review-note';

export function RegisterTable({ entries }: { entries: readonly InstrumentLine[] }) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const words = useWords();
  return (
    <div className={classes.frame} role="group" aria-label={t('instruments.title')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['name', 'kind', 'status', 'owner', 'version', 'next', 'tasks'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`instruments.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.code}>
              <th scope="row">
                <Link to={`/instruments/${entry.code}`}>{words(entry.names)}</Link>
              </th>
              <td>{term(instrumentKinds, entry.kind)}</td>
              <td>{term(instrumentStatuses, entry.status)}</td>
              <td>{entry.owner ?? t('notRecorded')}</td>
              <td className={entry.version ? undefined : classes.quiet}>{entry.version ?? t('notRecorded')}</td>
              <td>
                <ReviewNote {...entry} />
              </td>
              <td>{entry.tasks.join(', ') || t('nothing')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
