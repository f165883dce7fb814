import { type MeasureLine, tfaCategories, tfaMeasures } from '@digital-customs/contracts';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { useToolNames } from './use-tool-names';

interface Props {
  measures: readonly MeasureLine[];
  /** Whose categories are shown, if anybody's. */
  member: string;
}

const few = 3;

/** Measures by article; what lacks is said in words. */
export function MeasureTable({ measures, member }: Props) {
  const { t } = useTranslation('registers');
  const { term, day } = useFormats();
  const tools = useToolNames();
  const articles = [...new Set(measures.map(({ article }) => article))];
  return (
    <div className={classes.frame} role="group" aria-label={t('tfa.title')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('tfa.column.measure')}</th>
            <th scope="col">{t('tfa.column.instruments')}</th>
            <th scope="col">{t('tfa.column.tools')}</th>
            <th scope="col">{t('tfa.column.practices')}</th>
            {member ? <th scope="col">{t('tfa.column.category')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {articles.map((article) => (
            <Fragment key={article}>
              <tr>
                <th className={classes.group} colSpan={member ? 5 : 4} scope="rowgroup">
                  {t('tfa.article', { article })}
                </th>
              </tr>
              {measures
                .filter((one) => one.article === article)
                .map(({ code, tools: all, practices, gaps, categories }) => {
                  const registered = all.filter((tool) => tool.code !== null);
                  const others = all.filter((tool) => tool.code === null);
                  return (
                    <tr key={code}>
                      <th scope="row">
                        <Link to={`/tfa/${code}`}>
                          {code} {term(tfaMeasures, code)}
                        </Link>
                      </th>
                      <td>
                        {gaps.includes('tool') ? (
                          <span className={classes.lacking}>{t('tfa.noTool')}</span>
                        ) : (
                          tools(registered, few) || t('nothing')
                        )}
                      </td>
                      <td>{gaps.includes('tool') ? null : tools(others, few) || t('nothing')}</td>
                      <td>
                        {gaps.includes('practice') ? (
                          <span className={classes.lacking}>{t('tfa.noPractice')}</span>
                        ) : (
                          (['stated', 'proposed'] as const)
                            .filter((link) => practices[link] > 0)
                            .map((link) => t(`tfa.${link}`, { count: practices[link] }))
                            .join(', ')
                        )}
                      </td>
                      {member ? (
                        <td>
                          {categories.length === 0 ? t('tfa.notDesignated') : null}
                          {categories.map((entry) => (
                            <div key={entry.category}>
                              <span title={term(tfaCategories, entry.category)}>{entry.category}</span>
                              {entry.definitive
                                ? ` · ${day(entry.definitive)}`
                                : entry.indicative
                                  ? ` · ${t('tfa.indicative', { day: day(entry.indicative) })}`
                                  : ''}
                            </div>
                          ))}
                        </td>
                      ) : null}
                    </tr>
                  );
                })}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
