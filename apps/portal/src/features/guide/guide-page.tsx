import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { AllRequests } from './components/all-requests';
import { Code } from './components/code';
import classes from './components/guide.module.css';
import { keyVariable, type Program, programOf, programs } from './examples/programs';

/** How to use the API: the first request, what holds for all of them, and each of them with a program that sends it. */
export function GuidePage() {
  const { t } = useTranslation('guide');
  const { can } = useSession();
  const [search, setSearch] = useSearchParams();
  const program = programs.find((one) => one === search.get('in')) ?? 'curl';
  const choose = (next: Program) => setSearch({ in: next }, { replace: true, preventScrollReset: true });
  const { origin } = window.location;
  const first = { method: 'GET', url: `${origin}/api/practices?limit=5`, headers: {} };
  return (
    <Page title={t('title')}>
      <div className={classes.sections}>
        <section>
          <p>{t('lead')}</p>
          <p className={classes.quiet}>{t('english')}</p>
        </section>
        <section>
          <h2>{t('key.title')}</h2>
          <p>
            {t('key.text')} {can('api-key.make') ? <Link to="/api-keys">{t('key.make')}</Link> : null}
          </p>
          <Code text={`export ${keyVariable}='dck_…'`} label={t('key.label')} />
        </section>
        <section>
          <h2>{t('first.title')}</h2>
          <p>{t('first.text')}</p>
          <Code text={programOf[program](first)} label={t('first.title')} />
        </section>
        <section>
          <h2>{t('rules.title')}</h2>
          <ul className={classes.steps}>
            <li>{t('rules.pages')}</li>
            <li>{t('rules.changes')}</li>
            <li>{t('rules.once')}</li>
            <li>{t('rules.problems')}</li>
            <li>{t('rules.limits')}</li>
            <li>
              {t('rules.webhooks')} <Link to="/webhooks">{t('rules.toWebhooks')}</Link>
            </li>
          </ul>
          <p>
            <a href="/api/openapi.json">{t('rules.document')}</a>
          </p>
        </section>
        <AllRequests program={program} onProgram={choose} />
      </div>
    </Page>
  );
}
