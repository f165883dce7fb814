import { Button, Textarea } from '@mantine/core';
import type { StatementDecision } from '@digital-customs/contracts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { ProblemNotice } from './problem-notice';
import classes from './register.module.css';

interface Stated<Content> {
  proposed: { content: Content; by: { name: string }; at: string } | null;
  returned: { reason: string; by: string; at: string } | null;
  may: readonly string[];
}

interface Props<Content> {
  statement: Stated<Content>;
  /** The proposal in words. */
  show: (content: Content) => ReactNode;
  error: unknown;
  busy: boolean;
  onDecide: (decision: StatementDecision) => void;
}

/** To the Member's own people: what waits for its approver, or why it came back; the approver decides here. */
export function StatementBar<Content>({ statement, show, error, busy, onDecide }: Props<Content>) {
  const { t } = useTranslation('registers');
  const { day } = useFormats();
  const [reason, setReason] = useState('');
  const { proposed, returned, may } = statement;
  if (!proposed && !returned) return null;
  return (
    <section className={classes.box} data-tone="gold" aria-labelledby="waiting">
      {returned ? (
        <div>
          <h2 id="waiting">{t('statement.returned')}</h2>
          <p>{t('statement.returnedBy', { name: returned.by, day: day(returned.at), reason: returned.reason })}</p>
        </div>
      ) : null}
      {proposed ? (
        <>
          <h2 id="waiting">{t('statement.waiting')}</h2>
          {show(proposed.content)}
          <p className={classes.quiet}>
            {t('statement.proposedBy', { name: proposed.by.name, day: day(proposed.at) })}
          </p>
        </>
      ) : null}
      {proposed && may.includes('decide') ? (
        <div className={classes.form}>
          <Textarea
            label={t('statement.reason')}
            description={t('statement.reasonHelp')}
            value={reason}
            autosize
            minRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={classes.links}>
            <Button loading={busy} onClick={() => onDecide({ decision: 'approve', reason: '' })}>
              {t('statement.confirm')}
            </Button>
            <Button
              variant="default"
              loading={busy}
              disabled={reason.trim() === ''}
              onClick={() => onDecide({ decision: 'return', reason })}
            >
              {t('statement.return')}
            </Button>
          </div>
        </div>
      ) : null}
      {error ? <ProblemNotice error={error} /> : null}
    </section>
  );
}
