import { Button } from '@mantine/core';
import type { ClaimAnswer, ProviderClaim } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import classes from './technology.module.css';

interface Props {
  claims: readonly ProviderClaim[];
  pending: boolean;
  error: unknown;
  onAnswer: (claim: ClaimAnswer) => void;
}

/** The Members served, each with what that Member says of it; its approver answers here. */
export function Claims({ claims, pending, error, onAnswer }: Props) {
  const { t } = useTranslation('technology');
  const { member: nameOf, day } = useFormats();
  return (
    <section className={classes.stack} aria-labelledby="claims">
      <h2 id="claims">{t('provider.members')}</h2>
      <p className={classes.quiet}>{claims.length ? t('provider.claimRule') : t('provider.noClaims')}</p>
      {error ? <ProblemNotice error={error} /> : null}
      <ul className={classes.claims}>
        {claims.map(({ solution, member, standing, at, may }) => (
          <li key={`${member} ${solution}`}>
            <MemberChip code={member} />
            <span>
              {nameOf(member)} · {solution}
            </span>
            <Mark tone={standing === 'confirmed' ? 'plain' : 'gold'}>
              {t(`claim.${standing}`, { when: at ? day(at) : '' })}
            </Mark>
            {may && standing !== 'confirmed' ? (
              <Button size="xs" disabled={pending} onClick={() => onAnswer({ solution, member, answer: 'confirm' })}>
                {t('claim.confirm')}
              </Button>
            ) : null}
            {may && standing !== 'denied' ? (
              <Button
                size="xs"
                variant="default"
                disabled={pending}
                onClick={() => onAnswer({ solution, member, answer: 'deny' })}
              >
                {t('claim.deny')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
