import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useSession } from '@/api/use-session';
import { useSignOut } from '@/api/use-sign-out';
import { Disclosure } from '@/components/disclosure';
import { useGrantLabel } from '@/components/use-grant-label';
import classes from './header.module.css';

/** "Sign in", or "RW · Contributor" with what belongs to the account behind it. */
export function AccountMenu() {
  const { t } = useTranslation();
  const { known, person, grants, can } = useSession();
  const { pathname, search } = useLocation();
  const grantLabel = useGrantLabel();
  const signOut = useSignOut();
  if (!known) return <span className={classes.accountSpace} />;
  if (!person) {
    const from = pathname === '/sign-in' ? '' : `?to=${encodeURIComponent(pathname + search)}`;
    return (
      <Link to={`/sign-in${from}`} className={classes.account}>
        {t('account.signIn')}
      </Link>
    );
  }
  const first = grants[0];
  return (
    <Disclosure label={first ? grantLabel(first) : person.name} buttonClass={classes.account}>
      <p className={classes.person}>
        <strong>{person.name}</strong>
        <span>{person.email}</span>
        {grants.map((grant) => (
          <span key={grantLabel(grant)}>{grantLabel(grant)}</span>
        ))}
      </p>
      <Link to="/account" className={classes.item}>
        {t('account.account')}
      </Link>
      {can('person.list') ? (
        <Link to="/people" className={classes.item}>
          {t('account.people')}
        </Link>
      ) : null}
      <button type="button" className={classes.item} onClick={() => signOut.mutate()}>
        {t('account.signOut')}
      </button>
    </Disclosure>
  );
}
