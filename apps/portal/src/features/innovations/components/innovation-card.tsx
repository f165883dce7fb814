import { freshnesses, innovationStages, type InnovationListItem } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark, Tag } from '@/components/mark';
import { useFormats } from '@/i18n/use-formats';
import { useWords } from '../use-words';
import classes from './innovations.module.css';
import { Owner } from './owner';

/** A line of a list: whose it is, how far it has come, what it does. */
export function InnovationCard({ item }: { item: InnovationListItem }) {
  const { t } = useTranslation('innovations');
  const { term } = useFormats();
  const { inLanguage } = useWords();
  return (
    <article className={classes.card}>
      <div className={classes.above}>
        <Owner {...item} year={item.year} />
        <Mark tone="plain">{term(innovationStages, item.innovationStage)}</Mark>
        {item.stale ? <Mark tone="plain">{term(freshnesses, 'stale')}</Mark> : null}
      </div>
      <h2 className={classes.cardTitle}>
        <Link to={`/innovations/${encodeURIComponent(item.id)}`} dir="auto">
          {inLanguage(item.titles) || t('untitled')}
        </Link>
      </h2>
      <p dir="auto">{inLanguage(item.summaries)}</p>
      {item.technologies.length > 0 ? (
        <ul className={classes.tags} aria-label={t('technologies')}>
          {item.technologies.slice(0, 4).map((technology) => (
            <li key={technology}>
              <Tag>{technology}</Tag>
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
