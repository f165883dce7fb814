import type { FiguresLine } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';

interface Props {
  lines: readonly FiguresLine[];
  sort: string;
  onSort: (sort: string) => void;
}

const sorts = ['views', 'downloads', 'citations'] as const;

export function FiguresTable({ lines, sort, onSort }: Props) {
  const { t } = useTranslation('figures');
  const { number, member: memberName } = useFormats();
  const { language } = useLanguage();
  return (
    <div className={classes.frame} role="region" aria-label={t('page.title')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('page.record')}</th>
            <th scope="col">{t('page.member')}</th>
            {sorts.map((name) => (
              <th key={name} scope="col" className={classes.number} aria-sort={sort === name ? 'descending' : 'none'}>
                <button
                  type="button"
                  className={classes.choice}
                  aria-pressed={sort === name}
                  onClick={() => onSort(name)}
                >
                  {t(name)}
                </button>
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {t('reuse')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ type, id, titles, member, reuse, ...counts }) => {
            const title = titles[language] ?? titles['en'] ?? Object.values(titles)[0];
            return (
              <tr key={`${type}/${id}`}>
                <th scope="row" dir="auto">
                  {title ? <Link to={`/${type}s/${encodeURIComponent(id)}`}>{title}</Link> : t('page.gone')}
                </th>
                <td>
                  {member ? (
                    <>
                      <MemberChip code={member} /> {memberName(member)}
                    </>
                  ) : (
                    t('page.noMember')
                  )}
                </td>
                {sorts.map((name) => (
                  <td key={name} className={classes.number}>
                    {number(counts[name])}
                  </td>
                ))}
                <td className={classes.number}>
                  {number(reuse.members)} {reuse.synthetic ? <Mark tone="gold">{t('synthetic')}</Mark> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
