import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Highlight } from '@/components/highlight';
import { Mark, Tag } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { useFormats } from '@/i18n/use-formats';
import type { RecordHit } from '../api/search';
import { useRecordLine } from '../use-record-line';
import { Reasons } from './reasons';
import classes from './result-card.module.css';

const tags = 4;

/** Anything that can be found and is neither a practice nor of the Work Plan. */
export function RecordCard({ hit }: { hit: RecordHit }) {
  const { t } = useTranslation('search');
  const { month } = useFormats();
  const { line, words } = useRecordLine();
  const { record } = hit;
  return (
    <article className={classes.card}>
      <div className={classes.top}>
        <p className={classes.line}>
          {record.members.slice(0, 2).map((code) => (
            <MemberChip key={code} code={code} />
          ))}
          <span>
            {[line(record), record.confirmedAt && t('card.confirmed', { when: month(record.confirmedAt) })]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        {record.marks.map((mark) => (
          <Mark key={mark['en']} tone="plain">
            {words(mark)}
          </Mark>
        ))}
      </div>
      <h3 lang={hit.language} dir="auto" className={classes.title}>
        <Link to={record.url}>
          <Highlight {...hit.title} />
        </Link>
      </h3>
      {hit.snippet.text ? (
        <p lang={hit.language} dir="auto" className={classes.snippet}>
          <Highlight {...hit.snippet} />
        </p>
      ) : null}
      <Reasons reasons={hit.reasons} />
      {record.tags.length > 0 ? (
        <ul className={classes.tags} aria-label={t('card.tags')}>
          {record.tags.slice(0, tags).map((tag) => (
            <li key={tag}>
              <Tag>{tag}</Tag>
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
