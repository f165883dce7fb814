import type { Roadmap } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import classes from './plan-progress.module.css';
import { useActionName } from './use-action-name';

/** How many actions are done, how many should be by the plan that was kept, and which are late. */
export function PlanProgress({ roadmap }: { roadmap: Roadmap }) {
  const { t } = useTranslation('way');
  const { day, list } = useFormats();
  const nameOf = useActionName(roadmap.assessment);
  const { progress, kept, actions } = roadmap;
  const late = actions.filter(({ id }) => progress.late.includes(id)).map(nameOf);
  return (
    <section className={maturity.box} aria-labelledby="progress">
      <h2 id="progress">{t('plan.progress')}</h2>
      <div className={classes.bar} aria-hidden>
        <i style={{ inlineSize: `${(100 * progress.done) / Math.max(1, progress.all)}%` }} />
        {kept ? <b style={{ insetInlineStart: `${(100 * progress.due) / Math.max(1, progress.all)}%` }} /> : null}
      </div>
      <p>
        {t('roadmaps.done', { done: progress.done, all: progress.all })}
        {' · '}
        {kept ? t('plan.due', { due: progress.due, day: day(kept.at) }) : t('plan.notKept')}
      </p>
      {late.length ? <p>{t('plan.late', { count: late.length, names: list(late) })}</p> : null}
    </section>
  );
}
