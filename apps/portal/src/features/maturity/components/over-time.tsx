import { useTranslation } from 'react-i18next';
import { useOverTime } from '../api/comparison-views';
import maturity from './maturity.module.css';
import { Multiples } from './multiples';

/** The group's median and one's own scores over the closed rounds. */
export function OverTime({ group, member }: { group: string; member: string | undefined }) {
  const { t } = useTranslation('maturity');
  const { data } = useOverTime({ group, member });
  if (!data || data.rounds.length < 2) return null;
  const lines = data.rounds[0]!.segments.map(({ segment }, index) => ({
    segment,
    own: data.rounds.map((round) => round.segments[index]?.own ?? null),
    median: data.rounds.map((round) => round.segments[index]?.distribution?.quartiles[1] ?? null),
  }));
  return (
    <section className={`${maturity.box} ${maturity.after}`} aria-labelledby="over-time">
      <h2 id="over-time">{t('time.title')}</h2>
      <Multiples rounds={data.rounds.map(({ round }) => round)} lines={lines} ownName={t('results.own')} />
    </section>
  );
}
