import { NativeSelect, NumberInput } from '@mantine/core';
import {
  levels,
  type PeerAttribute,
  peerAttributes,
  peerPresets,
  presetNames,
  segments,
  tradeBands,
} from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/components/mark';
import { MemberChip } from '@/components/member-chip';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { usePeers } from '../api/comparison';
import way from '../way/way.module.css';
import maturity from './maturity.module.css';

/** The Members most like this one, why, and what they show of their levels. What counts how much can be changed. */
export function PeerCards({ member }: { member: string }) {
  const { t } = useTranslation(['maturity', 'way']);
  const { member: nameOf, term, list, language } = useFormats();
  const [weights, setWeights] = useState<Record<PeerAttribute, number>>(peerPresets.even);
  const { data, error, refetch } = usePeers(member, weights);
  const same = (preset: (typeof presetNames)[number]) =>
    peerAttributes.every((one) => peerPresets[preset][one] === weights[one]);
  const names: Record<PeerAttribute, (value: string) => string> = {
    region: (value) => value,
    language,
    group: (value) => value,
    trade: (value) => term(tradeBands, value),
    levels: (value) => term(segments, value),
    priorities: (value) => term(segments, value),
  };
  const why = ({
    attribute,
    shared,
    similarity,
  }: {
    attribute: PeerAttribute;
    shared: readonly string[];
    similarity: number;
  }) => {
    const percent = Math.round(100 * similarity);
    if (attribute === 'region') return t(similarity ? 'peers.region' : 'way:peers.otherRegion');
    if (attribute === 'levels' || attribute === 'priorities')
      return t(`way:peers.why.${attribute}`, { count: shared.length, percent });
    const values = shared.length ? list(shared.map(names[attribute])) : t('way:peers.nothingShared');
    return t(`way:peers.why.${attribute}`, { values, percent });
  };
  return (
    <section className={maturity.part} aria-labelledby="peers">
      <h2 id="peers">{t('way:peers.found')}</h2>
      <p className={maturity.lead}>{t('way:peers.lead')}</p>
      <div className={way.fields}>
        <NativeSelect
          label={t('way:peers.preset')}
          value={presetNames.find(same) ?? ''}
          data={[
            ...presetNames.map((value) => ({ value, label: t(`way:peers.presets.${value}`) })),
            { value: '', label: t('way:peers.presets.own'), disabled: true },
          ]}
          onChange={(event) => setWeights(peerPresets[event.currentTarget.value as 'even'])}
        />
        {peerAttributes.map((attribute) => (
          <NumberInput
            key={attribute}
            label={t(`way:peers.attributes.${attribute}`)}
            min={0}
            max={10}
            clampBehavior="strict"
            value={weights[attribute]}
            onChange={(value) => setWeights({ ...weights, [attribute]: Number(value) || 0 })}
          />
        ))}
      </div>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <ul className={maturity.cards}>
        {data?.items.map((peer) => (
          <li key={peer.member} className={maturity.card}>
            <h3>
              <MemberChip code={peer.member} /> {nameOf(peer.member)}
            </h3>
            <p>
              {t('way:peers.alike', { percent: Math.round(100 * peer.similarity) })}{' '}
              {peer.picked ? <Mark>{t('way:peers.picked')}</Mark> : null}{' '}
              {peer.synthetic ? <Mark tone="gold">{t('way:syntheticShort')}</Mark> : null}
            </p>
            <ul>
              {peer.reasons.map((reason) => (
                <li key={reason.attribute}>{why(reason)}</li>
              ))}
            </ul>
            {peer.levels.length ? (
              <details>
                <summary>
                  {t('way:peers.levelsShown', { count: peer.levels.length, round: peer.levels[0]!.round })}
                </summary>
                <ul>
                  {peer.levels.map(({ segment, level }) => (
                    <li key={segment}>
                      {term(segments, segment)}: {level} {term(levels, level)}
                    </li>
                  ))}
                </ul>
              </details>
            ) : (
              <p className={maturity.quiet}>{t('peers.nothing')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
