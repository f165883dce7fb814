import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { recordFiguresQuery } from '@/api/figures';
import { useFormats } from '@/i18n/use-formats';
import classes from './figures.module.css';
import { FiguresList } from './figures-list';

/** How often a record was opened, downloaded from and cited, month by month, and by how many Members it is reused. */
export function RecordFigures({ type, id }: { type: 'practice' | 'innovation'; id: string }) {
  const { t } = useTranslation('figures');
  const { month, day, number } = useFormats();
  const { data } = useQuery(recordFiguresQuery(type, id));
  if (!data) return null;
  const lately = data.days.reduce((sum, { views }) => sum + views, 0);
  const most = Math.max(1, ...data.months.map(({ views }) => views));
  return (
    <section className={classes.part} aria-labelledby="figures">
      <h2 id="figures">{t('title')}</h2>
      <FiguresList counts={data.total} reuse={data.reuse} />
      <p className={classes.quiet}>
        {data.since ? t('lately', { count: lately, since: day(data.since) }) : t('nobodyYet')} {t('how')}
      </p>
      {data.since ? (
        <details>
          <summary>{t('byMonth')}</summary>
          <table className={classes.months}>
            <thead>
              <tr>
                <th scope="col">{t('month')}</th>
                <th scope="col">{t('views')}</th>
                <th scope="col">{t('downloads')}</th>
                <th scope="col">{t('citations')}</th>
              </tr>
            </thead>
            <tbody>
              {data.months.map((one) => (
                <tr key={one.month}>
                  <th scope="row">{month(`${one.month}-01`)}</th>
                  <td>
                    <span className={classes.bar} style={{ '--share': one.views / most } as CSSProperties}>
                      {number(one.views)}
                    </span>
                  </td>
                  <td>{number(one.downloads)}</td>
                  <td>{number(one.citations)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
      <p>
        <Link to="/figures">{t('all')}</Link>
      </p>
    </section>
  );
}
