import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useHistory } from '../api/windows';
import { CellValue, fieldOf } from './cell-value';
import classes from './record.module.css';

/** What became of each cell, the newest first; fetched when it is opened. */
export function History({ member }: { member: string }) {
  const { t } = useTranslation('single-windows');
  const { term, moment } = useFormats();
  const [open, setOpen] = useState(false);
  const { data, error } = useHistory(member, open);
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {error ? <ProblemNotice error={error} /> : null}
      <ol>
        {data?.items.map(({ field, kind, by, at, reason, cell }, index) => (
          <li key={index}>
            <b>{term([fieldOf(field)], field)}</b> · {t(`history.${kind}`, { name: by.name, when: moment(at) })}
            {reason ? <p>{reason}</p> : null}
            {cell ? (
              <div className={classes.quiet}>
                <CellValue field={field} value={cell.value} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
