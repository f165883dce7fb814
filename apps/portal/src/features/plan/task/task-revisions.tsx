import type { TaskRevisions as Revisions } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import { usePlanPart } from '../api/part';
import { DecisionLine } from '../components/decision-line';
import classes from '../components/plan.module.css';

/** The revisions that stated the task anew, each with the decision behind it. */
export function TaskRevisions({ period, code }: { period: string; code: string }) {
  const { t } = useTranslation('plan');
  const { data } = usePlanPart<z.infer<typeof Revisions>>(period, `tasks/${code}/revisions`);
  if (!data || data.items.length === 0) return null;
  return (
    <section className={classes.box} aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ul className={classes.list}>
        {data.items.map(({ revision, because, endorsement }) => (
          <li key={revision}>
            {revision > 1 ? (
              <Link to={`/work-plans/${period}/revisions/${revision - 1}/${revision}`}>
                {t('revisions.number', { number: revision })}
              </Link>
            ) : (
              t('revisions.number', { number: revision })
            )}
            {' · '}
            <DecisionLine decision={because[0]?.decision ?? endorsement} />
          </li>
        ))}
      </ul>
    </section>
  );
}
