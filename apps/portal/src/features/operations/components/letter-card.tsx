import type { ServiceName } from '@digital-customs/contracts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { type Letter, useDiscard, useRedrive } from '../api/operations';
import classes from './operations.module.css';

interface Props {
  service: ServiceName;
  letter: Letter;
}

/** One event that could not be handled: what it was, why, and the two things to do with it. Giving it up is asked twice. */
export function LetterCard({ service, letter: { id, event, reaction, error, failedAt, failures } }: Props) {
  const { t } = useTranslation('operations');
  const { moment } = useFormats();
  const [redrive, discard] = [useRedrive(), useDiscard()];
  const [sure, setSure] = useState(false);
  const failed = redrive.error ?? discard.error;
  return (
    <article className={classes.card}>
      <h3>{event.type}</h3>
      <p className={classes.note}>
        {t('letters.of', { service: t(`names.${service}`), reaction, at: moment(failedAt), count: failures })}
      </p>
      <p className={classes.error} dir="ltr">
        {error}
      </p>
      <details>
        <summary>{t('letters.event')}</summary>
        <pre className={classes.event} tabIndex={0}>
          {JSON.stringify(event, null, 2)}
        </pre>
      </details>
      {failed ? <ProblemNotice error={failed} /> : null}
      <div className={classes.steps}>
        <Button size="sm" loading={redrive.isPending} onClick={() => redrive.mutate({ service, id })}>
          {t('letters.redrive')}
        </Button>
        <Button
          size="sm"
          variant="default"
          loading={discard.isPending}
          onClick={() => (sure ? discard.mutate({ service, id }) : setSure(true))}
        >
          {sure ? t('letters.discardNow') : t('letters.discard')}
        </Button>
        <p className={classes.note} role="status">
          {redrive.data && !redrive.data.handled ? t('letters.failedAgain') : sure ? t('letters.discardHint') : ''}
        </p>
      </div>
    </article>
  );
}
