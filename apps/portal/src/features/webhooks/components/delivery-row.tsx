import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { type Delivery, useWebhookStep } from '../api/webhooks';
import { useTryWords } from './use-try-words';
import classes from './webhooks.module.css';

/** One message: what it was about, where it stands, each try, and to send it again. */
export function DeliveryRow({ webhook, delivery }: { webhook: string; delivery: Delivery }) {
  const { t } = useTranslation('webhooks');
  const { moment } = useFormats();
  const tryWords = useTryWords();
  const replay = useWebhookStep('replay');
  const { id, type, title, state, madeAt, nextAt, tries } = delivery;
  const what = type === 'ping' ? t('sent.ping') : title || t('sent.notReadable');
  return (
    <li>
      <div>
        <p className={classes.heading}>
          <strong dir="auto">{what}</strong>
          <Mark tone={state === 'delivered' ? 'quiet' : 'gold'}>{t(`sent.state.${state}`)}</Mark>
        </p>
        <p className={classes.quiet}>
          {moment(madeAt)}
          {nextAt ? ` · ${t('sent.next', { when: moment(nextAt) })}` : ''}
        </p>
        {tries.length > 0 ? (
          <ol className={classes.tries}>
            {tries.map((one) => (
              <li key={one.at}>
                {t('sent.try', { when: moment(one.at), outcome: tryWords(one), milliseconds: one.milliseconds })}
              </li>
            ))}
          </ol>
        ) : null}
        <p className={classes.id}>
          <code dir="ltr">{id}</code>
        </p>
        {replay.error ? <ProblemNotice error={replay.error} /> : null}
      </div>
      <Button
        variant="default"
        size="compact-md"
        aria-label={t('sent.againOf', { what })}
        loading={replay.isPending}
        onClick={() => replay.mutate({ id: webhook, delivery: id })}
      >
        {t('sent.again')}
      </Button>
    </li>
  );
}
