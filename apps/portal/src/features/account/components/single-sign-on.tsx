import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSingleSignOn } from '../api/single-sign-on';
import classes from './account.module.css';

const known = ['failed', 'unverified', 'unknown', 'away'] as const;

/** The way in through one's own administration, where one is set up. `problem` is the code that it came back with. */
export function SingleSignOn({ to, problem }: { to: string; problem: string | null }) {
  const { t } = useTranslation('account');
  const provider = useSingleSignOn();
  const reason = known.find((each) => problem === `identity.sign-on-${each}`);
  if (!provider) return null;
  return (
    <>
      {reason ? (
        <p role="alert" className={classes.alarm}>
          {t(`signOn.${reason}`, { provider })}
        </p>
      ) : null}
      <Button
        component="a"
        href={`/api/auth/single-sign-on/start?to=${encodeURIComponent(to)}`}
        variant="default"
        className={classes.signOn}
      >
        {t('signOn.with', { provider })}
      </Button>
      <p className={classes.quiet}>{t('signOn.or')}</p>
    </>
  );
}
