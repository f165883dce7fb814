import type { AnalysisView } from '@digital-customs/contracts';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import classes from './analysis.module.css';

/** Values with a bar and a number each: practices, and innovations where there are any. */
export function BarTable({ view, title }: { view: AnalysisView; title: string }) {
  const { t } = useTranslation('analysis');
  const { number } = useFormats();
  const { language } = useLanguage();
  const both = view.total.innovations > 0;
  const lines = view.rows.map(({ code, name }, at) => ({
    code,
    name: name[language],
    practices: view.practices[at]?.[0] ?? 0,
    innovations: view.innovations[at]?.[0] ?? 0,
  }));
  const most = Math.max(1, ...lines.map(({ practices, innovations }) => practices + innovations));
  const of = (type: string) => `${view.counted === 'reuse' ? 'counted' : 'type'}.${type}`;
  const share = (count: number) => ({ '--share': count / most }) as CSSProperties;
  return (
    <table className={classes.bars}>
      <caption className={classes.hidden}>{title}</caption>
      <thead className={both ? undefined : classes.hidden}>
        <tr>
          <th scope="col">{t('value')}</th>
          <th scope="col">{t(of('practice'))}</th>
          {both ? <th scope="col">{t(of('innovation'))}</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, name, practices, innovations }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td>
              <span className={classes.bar} style={share(practices)}>
                {number(practices)}
              </span>
            </td>
            {both ? (
              <td>
                <span className={classes.bar} data-type="innovation" style={share(innovations)}>
                  {number(innovations)}
                </span>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
