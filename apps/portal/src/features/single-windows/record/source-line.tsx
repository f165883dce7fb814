import { certainties, type WindowCell } from '@digital-customs/contracts';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SourceLink } from '@/components/source-link';
import { useFormats } from '@/i18n/use-formats';
import classes from './record.module.css';

type Based = Pick<WindowCell, 'note' | 'source' | 'asOf' | 'certainty'> & { confirmedAt?: string | null };

/** Where a value comes from, of when, how sure, and whether the administration has confirmed it. */
export function SourceLine({ cell, confirmable = true }: { cell: Based; confirmable?: boolean }) {
  const { t } = useTranslation('single-windows');
  const { term, day } = useFormats();
  return (
    <p className={classes.source}>
      {cell.note ? <span>{cell.note}. </span> : null}
      <span>
        {t('cell.source')} <SourceLink address={cell.source} short />
      </span>
      {' · '}
      {cell.asOf ? t('cell.asOf', { date: cell.asOf }) : t('cell.undated')}
      {' · '}
      {t('cell.certainty', { certainty: term(certainties, cell.certainty).toLocaleLowerCase() })}
      {confirmable ? (
        cell.confirmedAt ? (
          <b className={classes.confirmed}>
            {' · '}
            <IconCheck size={13} aria-hidden /> {t('cell.confirmed', { date: day(cell.confirmedAt) })}
          </b>
        ) : (
          <span className={classes.unconfirmed}> · {t('cell.unconfirmed')}</span>
        )
      ) : null}
    </p>
  );
}
