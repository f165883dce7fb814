import { searchTypes } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Highlight } from '@/components/highlight';
import { useFormats } from '@/i18n/use-formats';
import type { RecordHit } from '../api/search';
import { useRecordLine } from '../use-record-line';
import classes from './result-table.module.css';

export function RecordTable({ hits }: { hits: readonly RecordHit[] }) {
  const { t } = useTranslation('search');
  const { term, month } = useFormats();
  const { line } = useRecordLine();
  return (
    <div className={classes.frame} role="region" aria-label={t('records.table')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('records.title')}</th>
            <th scope="col">{t('records.kind')}</th>
            <th scope="col">{t('records.what')}</th>
            <th scope="col">{t('table.confirmed')}</th>
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <tr key={`${hit.type}/${hit.id}`}>
              <th scope="row" lang={hit.language} dir="auto">
                <Link to={hit.record.url}>
                  <Highlight {...hit.title} />
                </Link>
              </th>
              <td>{term(searchTypes, hit.type)}</td>
              <td>{line(hit.record) || '–'}</td>
              <td>{hit.record.confirmedAt ? month(hit.record.confirmedAt) : t('table.notYet')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
