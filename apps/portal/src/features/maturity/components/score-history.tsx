import { segments } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { useHistory } from '../api/comparison-views';
import maturity from './maturity.module.css';
import { Multiples } from './multiples';

/** The Member's own approved scores, round by round; shown once there are two rounds. */
export function ScoreHistory({ member }: { member: string }) {
  const { t } = useTranslation('maturity');
  const { data } = useHistory(member);
  if (!data || data.rounds.length < 2) return null;
  const lines = segments.map(({ code }) => ({
    segment: code,
    own: data.rounds.map((round) => round.segments.find(({ segment }) => segment === code)?.score ?? null),
  }));
  return (
    <section className={`${maturity.box} ${maturity.after}`} aria-labelledby="history">
      <h2 id="history">
        {t('time.own')}{' '}
        {data.rounds.some(({ synthetic }) => synthetic) ? <Mark tone="gold">{t('comparison.synthetic')}</Mark> : null}
      </h2>
      <Multiples rounds={data.rounds.map(({ round }) => round)} lines={lines} ownName={t('results.own')} />
    </section>
  );
}
