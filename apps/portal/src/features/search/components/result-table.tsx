import { freshnesses, levels, practiceStatuses } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Highlight } from '@/components/highlight';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { useFormats } from '@/i18n/use-formats';
import type { PracticeHit } from '../api/search';
import classes from './result-table.module.css';

export function ResultTable({ hits }: { hits: readonly PracticeHit[] }) {
  const { t } = useTranslation('search');
  const { member, term, month } = useFormats();
  return (
    <div className={classes.frame} role="region" aria-label={t('table.label')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.practice')}</th>
            <th scope="col">{t('table.member')}</th>
            <th scope="col">{t('table.year')}</th>
            <th scope="col">{t('table.status')}</th>
            <th scope="col">{t('table.level')}</th>
            <th scope="col">{t('table.confirmed')}</th>
          </tr>
        </thead>
        <tbody>
          {hits.map(({ id, title, language, practice }) => (
            <tr key={id}>
              <th scope="row" lang={language} dir="auto">
                <Link to={`/practices/${encodeURIComponent(id)}`}>
                  <Highlight {...title} />
                </Link>
              </th>
              <td>
                <MemberChip code={practice.member} /> {member(practice.member)}
              </td>
              <td>{practice.year ?? '–'}</td>
              <td>{term(practiceStatuses, practice.status)}</td>
              <td>{practice.level === null ? '–' : `${practice.level} ${term(levels, practice.level)}`}</td>
              <td>
                {practice.confirmedAt ? month(practice.confirmedAt) : t('table.notYet')}
                {practice.stale ? <Mark tone="plain">{term(freshnesses, 'stale')}</Mark> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
