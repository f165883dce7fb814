import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemNotice } from '@/components/problem-notice';
import classes from './account.module.css';

/** The two refusals that people meet here have words of their own. */
export function SignInProblem({ error }: { error: Error }) {
  const { t } = useTranslation('account');
  const wrong = isProblem(error, 'identity.wrong-credentials', 'platform.invalid');
  const often = isProblem(error, 'identity.too-many-attempts', 'platform.too-many-requests');
  if (!wrong && !often) return <ProblemNotice error={error} />;
  return (
    <p role="alert" className={classes.alarm}>
      {wrong ? t('signIn.wrong') : t('signIn.often')}
    </p>
  );
}
