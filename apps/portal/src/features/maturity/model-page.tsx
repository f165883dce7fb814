import { Button } from '@mantine/core';
import { levels, segments, themes } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useModel } from './api/model';
import classes from './components/maturity.module.css';
import { useWords } from './use-words';
import { WayNav } from './way/way-nav';

/** What the model is: its levels, segments and enablers, and how far it comes from the WCO. */
export function ModelPage() {
  const { t } = useTranslation('maturity');
  const { term } = useFormats();
  const words = useWords();
  const { can } = useSession();
  const { data: model, error, refetch } = useModel();
  if (error && !model)
    return (
      <Page title={t('model.title')}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!model) return <PageSkeleton />;
  return (
    <Page
      title={t('model.title')}
      above={<Mark tone="gold">{t(`model.status.${model.status}`, { version: model.version })}</Mark>}
      actions={
        can('assessment.read') ? (
          <Button component={Link} to="/maturity/assessments">
            {t('model.yours')}
          </Button>
        ) : null
      }
    >
      <WayNav />
      <p className={classes.lead}>
        {t('model.lead')} <Link to="/maturity/comparison">{t('model.compare')}</Link> ·{' '}
        <Link to="/maturity/models">{t('versions.link')}</Link>
        {can('round.manage') ? (
          <>
            {' '}
            · <Link to="/maturity/rounds">{t('rounds.link')}</Link>
          </>
        ) : null}
      </p>
      <div className={classes.note}>
        <p>{t('model.note')}</p>
        <p>{t('model.sources')}</p>
      </div>
      <section className={classes.part} aria-labelledby="levels">
        <h2 id="levels">{t('model.levels')}</h2>
        <ol className={classes.levels}>
          {model.levels.map(({ level, description, interoperability }) => (
            <li key={level} className={classes.level} data-level={level}>
              <h3>
                {level} {term(levels, level)}
              </h3>
              <p>{words(description)}</p>
              <p className={classes.quiet}>
                {t('model.interoperability')} {words(interoperability)}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section className={classes.part} aria-labelledby="segments">
        <h2 id="segments">{t('model.segments')}</h2>
        <ul className={classes.cards}>
          {model.segments.map(({ id, description, criteria }) => (
            <li key={id} className={classes.card}>
              <h3>
                <Link to={`/maturity/segments/${id}`}>{term(segments, id)}</Link>
              </h3>
              <p>{words(description)}</p>
              <p className={classes.quiet}>{t('model.criteria', { count: criteria.length })}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.part} aria-labelledby="themes">
        <h2 id="themes">{t('themes.title')}</h2>
        <p className={classes.lead}>{t('themes.lead')}</p>
        <ul className={classes.cards}>
          {themes.map(({ code }) => (
            <li key={code} className={classes.card}>
              <h3>{term(themes, code)}</h3>
              <ul>
                {model.segments
                  .filter((segment) => segment.themes.includes(code))
                  .map(({ id }) => (
                    <li key={id}>
                      <Link to={`/maturity/segments/${id}`}>{term(segments, id)}</Link>
                    </li>
                  ))}
              </ul>
              <p className={classes.quiet}>
                <Link to={`/?theme=${code}`} aria-label={`${t('themes.all')}: ${term(themes, code)}`}>
                  {t('themes.all')}
                </Link>
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.part} aria-labelledby="enablers">
        <h2 id="enablers">{t('model.enablers')}</h2>
        <p className={classes.lead}>{t('model.enablersLead')}</p>
        <ul className={classes.cards}>
          {model.enablers.map(({ id, title, description }) => (
            <li key={id} className={classes.card}>
              <h3>{words(title)}</h3>
              <p>{words(description)}</p>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
