import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useEndSession, useSessions } from '../api/sessions';
import { deviceName } from '../device-name';
import classes from './account.module.css';

/** Where this account is signed in, and the way to end what is not one's own any more. */
export function SessionTable() {
  const { t } = useTranslation('account');
  const { moment } = useFormats();
  const { data, error, refetch } = useSessions();
  const end = useEndSession();
  const nameOf = (device: string) => {
    const { browser, system } = deviceName(device);
    return system ? t('sessions.device', { browser, system }) : browser || t('sessions.unknown');
  };
  return (
    <section className={classes.card}>
      <h2>{t('sessions.title')}</h2>
      <p className={classes.quiet}>{t('sessions.text')}</p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {end.error ? <ProblemNotice error={end.error} /> : null}
      {!data && !error ? <Skeleton height={96} /> : null}
      <ul className={classes.rows}>
        {data?.items.map((session) => (
          <li key={session.id}>
            <div>
              <strong>{nameOf(session.device)}</strong> {session.current ? <Mark>{t('sessions.this')}</Mark> : null}
              <p className={classes.quiet}>
                {t('sessions.since', { when: moment(session.startedAt), address: session.address })}
              </p>
            </div>
            {session.current ? null : (
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('sessions.endNamed', { device: nameOf(session.device) })}
                loading={end.isPending && end.variables === session.id}
                onClick={() => end.mutate(session.id)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
