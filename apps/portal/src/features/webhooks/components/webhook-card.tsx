import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useWebhookStep, type Webhook } from '../api/webhooks';
import { Deliveries } from './deliveries';
import { Secret } from './secret';
import { useTryWords } from './use-try-words';
import classes from './webhooks.module.css';

/** One webhook: how it fares, what can be done with it, and what was sent. Removing it is asked twice. */
export function WebhookCard({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const { moment } = useFormats();
  const tryWords = useTryWords();
  const [ping, change, renew, remove] = [
    useWebhookStep('ping'),
    useWebhookStep('change'),
    useWebhookStep('renew'),
    useWebhookStep('remove'),
  ];
  const [sure, setSure] = useState(false);
  const { id, name, address, state, failingSince } = webhook;
  const error = ping.error ?? change.error ?? renew.error ?? remove.error;
  const last = ping.data?.tries.at(-1);
  const isOn = state === 'on';
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.heading}>
        <h2 id={id}>{name}</h2>
        <Mark tone={isOn && !failingSince ? 'quiet' : 'gold'}>
          {t(`state.${isOn && failingSince ? 'failing' : state}`)}
        </Mark>
      </div>
      <p className={classes.address} dir="ltr">
        {address}
      </p>
      {state === 'disabled' ? <p>{t('disabled')}</p> : null}
      {failingSince ? <p className={classes.quiet}>{t('failingSince', { when: moment(failingSince) })}</p> : null}
      {error ? <ProblemNotice error={error} /> : null}
      {renew.data ? <Secret name={name} secret={renew.data.secret} /> : null}
      <div className={classes.steps}>
        <Button variant="default" size="compact-md" loading={ping.isPending} onClick={() => ping.mutate(id)}>
          {t('ping')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          loading={change.isPending}
          onClick={() => change.mutate({ webhook, change: { on: !isOn } })}
        >
          {t(isOn ? 'pause' : 'resume')}
        </Button>
        <Button variant="default" size="compact-md" loading={renew.isPending} onClick={() => renew.mutate(id)}>
          {t('renew')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          loading={remove.isPending}
          onClick={() => (sure ? remove.mutate(id) : setSure(true))}
        >
          {t(sure ? 'removeNow' : 'remove')}
        </Button>
      </div>
      <p role="status" className={classes.quiet}>
        {last ? t('pinged', { outcome: tryWords(last) }) : ''}
      </p>
      <Deliveries webhook={webhook} />
    </section>
  );
}
