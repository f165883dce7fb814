import { exportFormats } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '@/api/use-session';
import classes from '../components/plan.module.css';
import { PlanFrame } from '../components/plan-frame';
import { Calendars } from './calendars';
import { ImportForm } from './import-form';

/** Documents are made in English and in French; tables hold every language. */
const isText = (format: string): boolean => format === 'docx' || format === 'pdf';

/** The plan to take along: as documents, as a sheet that comes back, as a calendar. */
export function FilesPage() {
  const { t } = useTranslation('plan');
  const { can, person } = useSession();
  const { period = '' } = useParams();
  return (
    <PlanFrame title={t('nav.files')}>
      {(plan) => (
        <div className={classes.stack}>
          <section className={classes.box}>
            <h2>{t('files.export')}</h2>
            <p>{t('files.revision', { revision: plan.current })}</p>
            <ul className={classes.list}>
              {exportFormats.map((format) => (
                <li key={format} className={classes.line}>
                  <span>
                    <strong>{format.toUpperCase()}</strong>
                    <br />
                    <span className={classes.quiet}>{t(`files.about.${format}`)}</span>
                  </span>
                  <span className={classes.steps}>
                    {(isText(format) ? (['en', 'fr'] as const) : (['en'] as const)).map((lang) => (
                      <a key={lang} href={`/api/work-plans/${period}/export.${format}?lang=${lang}`} download>
                        {isText(format) ? t('files.in', { language: t(`form.${lang}`) }) : t('files.download')}
                      </a>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
          {can('work-plan.import') ? <ImportForm period={period} /> : null}
          {person ? <Calendars plan={plan} /> : <p>{t('calendar.signIn')}</p>}
        </div>
      )}
    </PlanFrame>
  );
}
