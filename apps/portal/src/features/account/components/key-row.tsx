import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { type ApiKey, useRevokeApiKey } from '../api/api-keys';
import classes from './account.module.css';

/** One key: what it is for, what it may do, how long, when it was last used. Revoking is asked twice. */
export function KeyRow({ apiKey: key }: { apiKey: ApiKey }) {
  const { t } = useTranslation('keys');
  const { day, moment } = useFormats();
  const revoke = useRevokeApiKey();
  const [sure, setSure] = useState(false);
  const revocable = key.state === 'good' || key.state === 'without-maker';
  return (
    <li>
      <div>
        <p className={classes.keyName}>
          <MemberChip code={key.member} /> <strong>{key.name}</strong> <code>{key.start}…</code>
          {key.state === 'good' ? null : <Mark tone="gold">{t(`state.${key.state}`)}</Mark>}
        </p>
        <p>{key.scopes.map((scope) => t(`scope.${scope}.name`)).join(' · ')}</p>
        <p className={classes.quiet}>
          {t('row.made', { name: key.madeBy, day: day(key.madeAt), until: day(key.expiresAt) })}{' '}
          {key.lastUsedAt ? t('row.used', { when: moment(key.lastUsedAt) }) : t('row.neverUsed')}
          {key.revokedAt ? ` ${t('row.revoked', { name: key.revokedBy, day: day(key.revokedAt) })}` : ''}
        </p>
        {revoke.error ? <ProblemNotice error={revoke.error} /> : null}
      </div>
      {revocable ? (
        <div className={classes.twice}>
          {sure ? (
            <Button variant="default" size="compact-md" onClick={() => setSure(false)}>
              {t('row.keep')}
            </Button>
          ) : null}
          <Button
            variant="default"
            size="compact-md"
            aria-label={t(sure ? 'row.revokeNowOf' : 'row.revokeOf', { name: key.name })}
            loading={revoke.isPending}
            onClick={() => (sure ? revoke.mutate(key.id) : setSure(true))}
          >
            {t(sure ? 'row.revokeNow' : 'row.revoke')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
