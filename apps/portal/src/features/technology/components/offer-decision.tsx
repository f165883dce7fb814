import { Button, Textarea } from '@mantine/core';
import type { OfferReview } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import classes from './technology.module.css';

interface Props {
  pending: boolean;
  error: unknown;
  onDecide: (review: OfferReview) => void;
}

/** Accepts what waits, sends it back or declines it. */
export function OfferDecision({ pending, error, onDecide }: Props) {
  const { t } = useTranslation('technology');
  const [reason, setReason] = useState('');
  const given = reason.trim() ? { reason: reason.trim() } : {};
  return (
    <section className={classes.group} aria-labelledby="decision">
      <h2 id="decision">{t('offer.decide')}</h2>
      <Textarea
        label={t('offer.reason')}
        description={t('offer.reasonHint')}
        autosize
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error ? <ProblemNotice error={error} /> : null}
      <div className={classes.row}>
        <Button loading={pending} onClick={() => onDecide({ decision: 'accept', ...given })}>
          {t('offer.accept')}
        </Button>
        <Button variant="default" disabled={pending} onClick={() => onDecide({ decision: 'return', ...given })}>
          {t('offer.return')}
        </Button>
        <Button variant="default" disabled={pending} onClick={() => onDecide({ decision: 'decline', ...given })}>
          {t('offer.decline')}
        </Button>
      </div>
    </section>
  );
}
