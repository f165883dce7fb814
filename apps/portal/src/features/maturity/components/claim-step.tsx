import { Button } from '@mantine/core';
import type { EvidenceClaim } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { ProblemNotice } from '@/components/problem-notice';
import { useClaimStep } from '../api/claims';
import classes from './maturity.module.css';

interface Props {
  assessment: string;
  criterion: string;
  practice: string;
  level: number;
  claim: EvidenceClaim | undefined;
}

/** Lets a practice be shown as practised at the level of an answer, once a curator has confirmed it; says what became of it. */
export function ClaimStep({ assessment, criterion, practice, level, claim }: Props) {
  const { t } = useTranslation('maturity');
  const step = useClaimStep();
  const isUnderWay = claim?.status === 'waiting' || claim?.status === 'confirmed';
  return (
    <div className={classes.claim}>
      {claim ? (
        <Mark tone={claim.status === 'confirmed' ? 'quiet' : 'gold'}>
          {t(`claims.status.${claim.status}`, { level: claim.level, reason: claim.reason })}
        </Mark>
      ) : null}
      {isUnderWay ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={step.isPending}
          onClick={() => step.mutate({ withdraw: claim.id })}
        >
          {t('claims.withdraw')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          loading={step.isPending}
          onClick={() => step.mutate({ assessment, criterion, practice })}
        >
          {claim ? t('claims.again') : t('claims.make', { level })}
        </Button>
      )}
      {step.error ? <ProblemNotice error={step.error} /> : null}
    </div>
  );
}
