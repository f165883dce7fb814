import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Highlight } from '@/components/highlight';
import { Tag } from '@/components/mark';
import type { PlanHit } from '../api/search';
import { usePlanLine } from '../use-plan-line';
import { Reasons } from './reasons';
import classes from './result-card.module.css';

/** A task, topic or decision of the Work Plan. */
export function PlanCard({ hit }: { hit: PlanHit }) {
  const { t } = useTranslation('search');
  const line = usePlanLine();
  return (
    <article className={classes.card}>
      <p className={classes.line}>{line(hit)}</p>
      <h3 lang={hit.language} dir="auto" className={classes.title}>
        <Link to={hit.plan.url}>
          <Highlight {...hit.title} />
        </Link>
      </h3>
      {hit.snippet.text ? (
        <p lang={hit.language} dir="auto" className={classes.snippet}>
          <Highlight {...hit.snippet} />
        </p>
      ) : null}
      <Reasons reasons={hit.reasons} />
      {hit.plan.bodies.length > 0 ? (
        <ul className={classes.tags} aria-label={t('plan.bodies')}>
          {hit.plan.bodies.map((body) => (
            <li key={body}>
              <Tag>{body}</Tag>
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}
