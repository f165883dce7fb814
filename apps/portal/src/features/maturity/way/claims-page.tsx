import { Button, TextInput } from '@mantine/core';
import { type EvidenceClaim, levels, segments } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/components/empty-state';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { ProblemNotice } from '@/components/problem-notice';
import { RequirePerson } from '@/components/require-person';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import { useWords } from '../use-words';
import { useDecideClaim, useWaitingClaims } from './next-steps-api';
import { WayNav } from './way-nav';
import classes from './way.module.css';

export const ClaimsPage = () => (
  <RequirePerson>
    <Queue />
  </RequirePerson>
);

/** The curators' queue: practices that Members say they practise at a level. */
function Queue() {
  const { t } = useTranslation('way');
  const { data, error, refetch } = useWaitingClaims();
  if (error)
    return (
      <Page title={t('claims.title')} width="text">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (!data) return <PageSkeleton />;
  return (
    <Page title={t('claims.title')} width="text">
      <WayNav />
      <div className={maturity.part}>
        <p className={maturity.lead}>{t('claims.lead')}</p>
        {data.items.length === 0 ? <EmptyState text={t('claims.none')} /> : null}
        {data.items.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </div>
    </Page>
  );
}

function Claim({ claim }: { claim: EvidenceClaim }) {
  const { t } = useTranslation('way');
  const { member, term } = useFormats();
  const words = useWords();
  const [reason, setReason] = useState('');
  const decide = useDecideClaim();
  const { id, practice, titles, level, segment } = claim;
  return (
    <article className={maturity.box}>
      <Link to={`/practices/${encodeURIComponent(practice)}`}>{words(titles) || practice}</Link>
      <p>
        {t('claims.says', { member: member(claim.member), level, name: term(levels, level) })}{' '}
        {segment ? term(segments, segment) : null}
      </p>
      <div className={classes.fields}>
        <Button onClick={() => decide.mutate({ id, decision: 'confirm' })}>{t('claims.confirm')}</Button>
        <TextInput
          label={t('claims.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button variant="default" disabled={!reason} onClick={() => decide.mutate({ id, decision: 'refuse', reason })}>
          {t('claims.refuse')}
        </Button>
      </div>
      {decide.error ? <ProblemNotice error={decide.error} /> : null}
    </article>
  );
}
