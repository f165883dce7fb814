import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOverTime } from '../api/comparison-views';
import { useGroupName } from '../use-group-name';
import maturity from './maturity.module.css';
import { Multiples } from './multiples';

/** One's own scores over the closed rounds, beside the median of the group or of one of those it is held against. */
export function OverTime({ group, member }: { group: string; member: string | undefined }) {
  const { t } = useTranslation('maturity');
  const nameOf = useGroupName();
  const { data } = useOverTime({ group, member });
  const [shown, setShown] = useState<string>();
  if (!data || data.rounds.length < 2) return null;
  const groups = [data.group, ...data.beside];
  const index = Math.max(0, groups.indexOf(shown ?? data.group));
  const lines = data.rounds[0]!.segments.map(({ segment }, row) => ({
    segment,
    own: data.rounds.map((round) => round.segments[row]?.own ?? null),
    median: data.rounds.map((round) => {
      const { distribution, beside } = round.segments[row]!;
      return [distribution, ...beside][index]?.quartiles[1] ?? null;
    }),
  }));
  return (
    <section className={`${maturity.box} ${maturity.after}`} aria-labelledby="over-time">
      <h2 id="over-time">{t('time.title')}</h2>
      {groups.length > 1 ? (
        <div>
          <NativeSelect
            label={t('time.against')}
            value={groups[index]!}
            data={groups.map((id) => ({ value: id, label: nameOf(id) }))}
            onChange={(event) => setShown(event.currentTarget.value)}
          />
        </div>
      ) : null}
      <Multiples rounds={data.rounds.map(({ round }) => round)} lines={lines} ownName={t('results.own')} />
    </section>
  );
}
