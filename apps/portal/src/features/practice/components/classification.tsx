import {
  practiceStatuses,
  type PracticeContent,
  segments,
  tfaMeasures,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LevelStrip } from '@/components/level-strip';
import { useFormats } from '@/i18n/use-formats';
import { Mark } from '@/components/mark';
import tag from '@/components/marks.module.css';
import classes from './practice.module.css';

/** What the practice is about; each value leads to the others like it. */
export function Classification({ content }: { content: PracticeContent }) {
  const { t } = useTranslation('practice');
  const { term } = useFormats();
  const links = (facet: string, values: readonly string[], name: (value: string) => string = (value) => value) =>
    values.length === 0 ? null : (
      <ul className={classes.values}>
        {values.map((value) => (
          <li key={value}>
            <Link to={`/?${new URLSearchParams({ [facet]: value })}`} className={tag.tag}>
              {name(value)}
            </Link>
          </li>
        ))}
      </ul>
    );
  const row = (name: string, value: ReactNode) =>
    value ? (
      <div>
        <dt>{t(`class.${name}`)}</dt>
        <dd>{value}</dd>
      </div>
    ) : null;
  return (
    <section>
      <h2>
        {t('section.classification')} <Mark tone="plain">{t('class.proposed')}</Mark>
      </h2>
      <p className={classes.proposed}>{t('class.proposedText')}</p>
      <dl className={classes.facts}>
        {row('status', [term(practiceStatuses, content.status), content.year].filter(Boolean).join(', '))}
        {row('level', content.level === null ? null : <LevelStrip level={content.level} />)}
        {row(
          'themes',
          links('theme', content.themes, (code) => term(themes, code)),
        )}
        {row(
          'segments',
          links('segment', content.segments, (code) => term(segments, code)),
        )}
        {row('services', links('service', content.services))}
        {row('technologies', links('technology', content.technologies))}
        {row(
          'tfa',
          content.tfaMeasures.length === 0 ? null : (
            <ul className={classes.values}>
              {content.tfaMeasures.map((code) => (
                <li key={code}>
                  <Link to={`/tfa/${code}`} className={tag.tag}>
                    {code} {term(tfaMeasures, code)}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        )}
        {row(
          'topics',
          content.workPlanTopics.length === 0 ? null : (
            <ul className={classes.topics}>
              {content.workPlanTopics.map((code) => (
                <li key={code}>
                  <strong>{code}</strong> {term(workPlanTopics, code)}
                </li>
              ))}
            </ul>
          ),
        )}
      </dl>
    </section>
  );
}
