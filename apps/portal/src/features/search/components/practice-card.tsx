import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CuratedMark } from '@/components/curated-mark';
import { Highlight } from '@/components/highlight';
import { LevelStrip } from '@/components/level-strip';
import { Mark, Tag } from '@/components/mark';
import { ProvenanceLine } from '@/components/provenance-line';
import type { PracticeHit } from '../api/search';
import { Reasons } from './reasons';
import classes from './result-card.module.css';

const tags = 4;

export function PracticeCard({ hit }: { hit: PracticeHit }) {
  const { t } = useTranslation('search');
  const { practice } = hit;
  return (
    <article className={classes.card}>
      <div className={classes.top}>
        <ProvenanceLine {...practice} short />
        <CuratedMark curation={practice.curation} confirmedAt={practice.confirmedAt} stale={practice.stale} />
      </div>
      <h3 lang={hit.language} dir="auto" className={classes.title}>
        <Link to={`/practices/${encodeURIComponent(hit.id)}`}>
          <Highlight {...hit.title} />
        </Link>
      </h3>
      <p lang={hit.language} dir="auto" className={classes.snippet}>
        <Highlight {...hit.snippet} />
      </p>
      <Reasons reasons={hit.reasons} />
      <div className={classes.bottom}>
        <ul className={classes.tags} aria-label={t('card.services')}>
          {[...practice.services, ...practice.technologies].slice(0, tags).map((name) => (
            <li key={name}>
              <Tag>{name}</Tag>
            </li>
          ))}
          {practice.standing === 'machine' ? (
            <li>
              <Mark tone="plain">{t('card.machine')}</Mark>
            </li>
          ) : null}
          {practice.certainty === 'low' ? (
            <li>
              <Mark tone="plain">{t('card.uncertain')}</Mark>
            </li>
          ) : null}
        </ul>
        {practice.level === null ? null : <LevelStrip level={practice.level} />}
      </div>
    </article>
  );
}
