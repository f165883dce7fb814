import { type MaturitySegment, tfaMeasures, themes, workPlanTopics } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import classes from './maturity.module.css';

/** Theme, Work Plan topics and TFA measures of a segment; each leads to whatever else is filed under it. */
export function SegmentLinks({ segment }: { segment: MaturitySegment }) {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  const rows = [
    ['themes', segment.themes.map((code) => [`/?theme=${code}`, term(themes, code)])],
    [
      'topics',
      segment.topics.map((code) => [`/work-plans/2016-2018?topic=${code}`, `${code} ${term(workPlanTopics, code)}`]),
    ],
    ['measures', segment.tfaMeasures.map((code) => [`/tfa/${code}`, `${code} ${term(tfaMeasures, code)}`])],
  ] as const;
  return (
    <section className={classes.part} aria-labelledby="links">
      <h2 id="links">{t('links.title')}</h2>
      <ul className={classes.cards}>
        {rows
          .filter(([, links]) => links.length > 0)
          .map(([kind, links]) => (
            <li key={kind} className={classes.card}>
              <h3>{t(`links.${kind}`)}</h3>
              <ul>
                {links.map(([to, name]) => (
                  <li key={to}>
                    <Link to={to!}>{name}</Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
      </ul>
    </section>
  );
}
