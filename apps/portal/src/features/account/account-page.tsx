import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '@/api/use-session';
import { Page } from '@/components/page';
import { RequirePerson } from '@/components/require-person';
import { useGrantLabel } from '@/components/use-grant-label';
import classes from './components/account.module.css';
import { PasswordForm } from './components/password-form';
import { SessionTable } from './components/session-table';

export function AccountPage() {
  const { t } = useTranslation('account');
  const { person, grants } = useSession();
  const grantLabel = useGrantLabel();
  return (
    <RequirePerson>
      <Page title={t('account.title')} above={person?.email} width="text">
        <div className={classes.sections}>
          <section className={classes.card}>
            <h2>{person?.name}</h2>
            <ul className={classes.plain}>
              {grants.map((grant) => (
                <li key={grantLabel(grant)}>{grantLabel(grant)}</li>
              ))}
            </ul>
            <p className={classes.quiet}>{t('account.roles')}</p>
            <p>
              <Link to="/webhooks">{t('account.webhooks')}</Link>
            </p>
          </section>
          <SessionTable />
          <PasswordForm />
        </div>
      </Page>
    </RequirePerson>
  );
}
