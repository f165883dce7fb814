import type { AnalysisView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import classes from './analysis.module.css';

const shades = 4;

/** Counts where rows and columns meet: the more, the darker, with the number in each cell; a gap is an empty box. */
export function MatrixTable({ view, title }: { view: AnalysisView; title: string }) {
  const { t } = useTranslation('analysis');
  const { number } = useFormats();
  const { language } = useLanguage();
  const counts = view.rows.map((_, at) =>
    view.columns.map((__, down) => (view.practices[at]?.[down] ?? 0) + (view.innovations[at]?.[down] ?? 0)),
  );
  const most = Math.max(1, ...counts.flat());
  const shade = (count: number) => (count === 0 ? 0 : Math.ceil((count / most) * shades));
  const isRegions = view.chart.endsWith('-region');
  return (
    <div className={classes.scroll} role="group" aria-label={title} tabIndex={0}>
      <table className={classes.matrix}>
        <caption className={classes.hidden}>{title}</caption>
        <thead>
          <tr>
            <td />
            {view.columns.map(({ code, name }) => (
              <th key={code} scope="col">
                {isRegions ? <abbr title={name[language]}>{code}</abbr> : name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ code, name }, at) => (
            <tr key={code}>
              <th scope="row">{name[language]}</th>
              {counts[at]!.map((count, down) => (
                <td key={view.columns[down]!.code} data-shade={shade(count)}>
                  {count === 0 ? <span className={classes.hidden}>{t('none')}</span> : number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
