import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './save-bar.module.css';

interface Props {
  /** Whether the writer has to know that something is not on the server. */
  attention: boolean;
  /** Where to come back to after a new sign-in; given when the session has ended. */
  signInFor?: string | undefined;
  children: ReactNode;
}

/** Stays in sight above a form that is saved as it is filled in, and is read out when it changes. */
export function SaveBar({ attention, signInFor, children }: Props) {
  const { t } = useTranslation('parts');
  return (
    <div className={classes.bar} data-attention={attention || undefined} role="status">
      {children}
      {signInFor ? <Link to={`/sign-in?to=${encodeURIComponent(signInFor)}`}>{t('problems.signIn')}</Link> : null}
    </div>
  );
}
