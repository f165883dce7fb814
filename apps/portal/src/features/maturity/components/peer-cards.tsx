import { levels, segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '@/components/problem-notice';
import { MemberChip } from '@/components/member-chip';
import { useFormats } from '@/i18n/use-formats';
import { usePeers } from '../api/comparison';
import maturity from './maturity.module.css';

/** The Members most like this one, why, and what they show of their levels. */
export function PeerCards({ member }: { member: string }) {
  const { t } = useTranslation('maturity');
  const { member: nameOf, term, list, language } = useFormats();
  const { data, error, refetch } = usePeers(member);
  const why = (attribute: 'region' | 'language' | 'group', shared: readonly string[]) =>
    attribute === 'region'
      ? t('peers.region')
      : t(`peers.${attribute}`, { shared: list(attribute === 'language' ? shared.map(language) : shared) });
  return (
    <section className={maturity.part} aria-labelledby="peers">
      <h2 id="peers">{t('peers.title')}</h2>
      <p className={maturity.lead}>{t('peers.lead')}</p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <ul className={maturity.cards}>
        {data?.items.map((peer) => (
          <li key={peer.member} className={maturity.card}>
            <h3>
              <MemberChip code={peer.member} /> {nameOf(peer.member)}
            </h3>
            <p>
              {list(peer.reasons.flatMap(({ attribute, shared }) => (shared.length ? [why(attribute, shared)] : [])))}
            </p>
            <p className={maturity.quiet}>
              {peer.levels.length
                ? list(peer.levels.map(({ segment, level }) => `${term(segments, segment)}: ${term(levels, level)}`))
                : t('peers.nothing')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
