import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Mark } from '@/components/mark';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useVersions } from '../api/versions';
import classes from '../components/maturity.module.css';
import { useWords } from '../use-words';
import { BeginDraft } from './begin-draft';
import { ImportModel } from './import-model';

/** The versions of the model: which is in force, which are open for comments, and who endorsed what. */
export function VersionsPage() {
  const { t } = useTranslation('maturity');
  const words = useWords();
  const { day } = useFormats();
  const { can } = useSession();
  const { data, error, refetch } = useVersions();
  if (error)
    return (
      <Page title={t('versions.title')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  return (
    <Page title={t('versions.title')} above={<Link to="/maturity">{t('model.title')}</Link>} width="text">
      <div className={classes.part}>
        <p className={classes.lead}>{t('versions.lead')}</p>
        {data.items.map(({ version, status, stage, inForce, title, basedOn, criteria, endorsement }) => (
          <section key={version} className={classes.box} aria-labelledby={`v-${version}`}>
            <div className={classes.heads}>
              <p>
                <Mark tone={stage === 'endorsed' ? 'quiet' : 'gold'}>{t(`versions.stage.${stage}`)}</Mark>{' '}
                {status === 'proposed' ? <Mark tone="gold">{t('versions.proposed')}</Mark> : null}{' '}
                {inForce ? <Mark tone="quiet">{t('versions.inForce')}</Mark> : null}
              </p>
              <h2 id={`v-${version}`}>
                {version} · {words(title)}
              </h2>
            </div>
            <p className={classes.quiet}>
              {t('versions.criteria', { count: criteria })}
              {basedOn ? ` · ${t('versions.basedOn', { version: basedOn })}` : null}
            </p>
            {endorsement ? <p>{t('versions.endorsedBy', { ...endorsement, day: day(endorsement.date) })}</p> : null}
            <p>
              {stage === 'draft' ? (
                <Link to={`/maturity/models/${version}/edit`} aria-describedby={`v-${version}`}>
                  {t('versions.edit')}
                </Link>
              ) : (
                <Link to={`/maturity/models/${version}`} aria-describedby={`v-${version}`}>
                  {t('versions.open')}
                </Link>
              )}{' '}
              {inForce || stage === 'draft' ? null : (
                <>
                  ·{' '}
                  <Link to={`/maturity/models/${version}/difference`} aria-describedby={`v-${version}`}>
                    {t('versions.differs')}
                  </Link>{' '}
                </>
              )}
              ·{' '}
              <a href={`/api/maturity/models/${version}/export`} download aria-describedby={`v-${version}`}>
                {t('versions.export')}
              </a>
            </p>
          </section>
        ))}
        {can('model.edit') ? (
          <>
            <BeginDraft versions={data.items} />
            <ImportModel />
          </>
        ) : null}
        <p>
          <a href="/api/maturity/models/schema">{t('versions.schema')}</a>
        </p>
      </div>
    </Page>
  );
}
