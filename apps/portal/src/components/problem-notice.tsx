import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ApiProblem } from '@/api/problem';
import classes from './notice.module.css';

interface Props {
  error: unknown;
  /** What to quote when the error brings nothing of its own. */
  reference?: string;
  onRetry?: (() => void) | undefined;
}

/** What happened, what to do, and the reference to quote. Read out when it appears. */
export function ProblemNotice({ error, reference, onRetry }: Props) {
  const { t, i18n } = useTranslation('parts');
  const { pathname, search } = useLocation();
  const problem = error instanceof ApiProblem ? error : undefined;
  const code = problem?.code ?? 'portal.broken';
  const key = `problems.${code.replace('.', '-')}`;
  const known = i18n.exists(`parts:${key}`);
  const [title, text] = known
    ? [t(`${key}.title`), t(`${key}.text`)]
    : [t('problems.other.title'), problem?.message ?? t('problems.other.text')];
  const quoted = problem?.reference ?? reference;
  const signIn = code === 'platform.not-signed-in';
  return (
    <div role="alert" className={classes.notice} data-tone="alarm">
      <h2>{title}</h2>
      <p>{text}</p>
      {quoted ? <p className={classes.reference}>{t('problems.reference', { reference: quoted })}</p> : null}
      <div className={classes.steps}>
        {signIn ? (
          <Link to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>{t('problems.signIn')}</Link>
        ) : null}
        {onRetry ? (
          <Button variant="default" onClick={onRetry}>
            {t('problems.retry')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
