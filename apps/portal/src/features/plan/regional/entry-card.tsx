import { type RegionalEntry, type RegionalPlanView, taskStatuses } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark } from '@/components/mark';
import { useFormats } from '@/i18n/use-formats';
import classes from '../components/plan.module.css';
import { usePlanWords } from '../use-plan-words';
import { EntryForm } from './entry-form';
import { RegionalReport } from './regional-report';

interface Props {
  regional: RegionalPlanView;
  entry: RegionalEntry;
  keeps: boolean;
}

/** One task of a region's plan, beside the global one where it comes from there. */
export function EntryCard({ regional, entry, keeps }: Props) {
  const { t } = useTranslation('plan');
  const { term, month, day } = useFormats();
  const { inLanguage, timeline } = usePlanWords();
  const dates = entry.timeline ? timeline(entry.timeline) : t('regions.globalDates');
  const last = entry.reports[0];
  return (
    <>
      <div className={classes.line}>
        <h2>
          {entry.code ? <span className={classes.code}>{entry.code}</span> : null}
          {entry.code ? (
            <Link to={`/work-plans/${regional.period}/tasks/${entry.code}`} dir="auto">
              {inLanguage(entry.titles)}
            </Link>
          ) : (
            <span dir="auto">{inLanguage(entry.titles)}</span>
          )}
        </h2>
        <Mark tone={entry.overdue ? 'gold' : 'quiet'}>
          {term(taskStatuses, entry.status)}
          {entry.overdue ? ` · ${t('overdue')}` : ''}
        </Mark>
      </div>
      <p>
        {[
          entry.own ? t('regions.ownTask') : null,
          dates,
          entry.due && t('regions.due', { month: month(`${entry.due}-01`) }),
          entry.responsible,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {entry.note ? <p dir="auto">{entry.note}</p> : null}
      {entry.global ? (
        <p className={classes.quiet}>
          {t('regions.global', { status: term(taskStatuses, entry.global.status) })}
          {entry.global.changed ? ` · ${t('regions.changed')}` : ''}
        </p>
      ) : null}
      {last ? (
        <p className={classes.quiet} dir="auto">
          {t('regions.last', { day: day(last.at), name: last.by.name })} {last.note}
        </p>
      ) : null}
      {keeps ? (
        <div className={classes.steps}>
          <EntryForm regional={regional} entry={entry} />
          <RegionalReport regional={regional} entry={entry} />
        </div>
      ) : null}
    </>
  );
}
