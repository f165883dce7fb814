import { useTranslation } from 'react-i18next';
import { MemberChip } from '@/components/member-chip';
import { useFormats } from '@/i18n/use-formats';
import classes from './map.module.css';
import type { MemberRow } from './world-map';

interface Props {
  head: string;
  rows: readonly MemberRow[];
  onToggle: (code: string) => void;
}

/** The map's figures in words; choosing a row does what choosing on the map does. */
export function MemberTable({ head, rows, onToggle }: Props) {
  const { t } = useTranslation('search');
  const { number } = useFormats();
  return (
    <div className={classes.tableFrame} role="region" aria-label={t('map.table')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('map.memberHead')}</th>
            <th scope="col">{head}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, count, chosen }) => (
            <tr key={code}>
              <th scope="row">
                <button type="button" aria-pressed={chosen} onClick={() => onToggle(code)}>
                  <MemberChip code={code} /> {name}
                </button>
              </th>
              <td>{number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
