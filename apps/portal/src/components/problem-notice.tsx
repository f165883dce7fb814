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
  // Words for what one service alone answers come with its first problem; those of a lost line must be there before.
  const isCommon = /^(portal|platform)\./.test(code);
  const { ready } = useTranslation(isCommon ? 'parts' : 'problems', { useSuspense: false });
  const key = `${isCommon ? 'parts:problems.' : 'problems:'}${code.replace('.', '-')}`;
  const [title, text] = i18n.exists(key)
    ? [i18n.t(`${key}.title`), i18n.t(`${key}.text`)]
    : [t('problems.other.title'), problem?.message ?? t('problems.other.text')];
  const quoted = problem?.reference ?? reference;
  const signIn = code === 'platform.not-signed-in';
  if (!ready) return null;
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
