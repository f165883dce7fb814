import { type Actor, type ComparisonOverTime, DomainError } from '@digital-customs/contracts';
import { type Asked, compare, type Consented, isOffered } from './compare.js';
import type { RoundFigures } from './round-figures.js';

/** The same look at each of the rounds. A round in which the group is not offered has no figures of it; a group offered in none is refused. */
export function overTime(
  rounds: readonly { round: string; figures: RoundFigures }[],
  consents: Consented,
  asked: Asked,
  reader: Actor,
): ComparisonOverTime {
  const read = rounds.map(({ round, figures }) => {
    const offered = isOffered(figures, asked);
    const { synthetic, segments, beside } = compare(
      figures,
      consents,
      offered ? asked : { ...asked, group: 'all' },
      reader,
    );
    return { round, synthetic, offered, beside, segments };
  });
  if (asked.group !== 'all' && read.length && !read.some(({ offered }) => offered))
    throw new DomainError('maturity.group-not-offered', 'Choose one of the groups that the comparison names.');
  const beside = read.at(-1)?.beside ?? [];
  return {
    group: asked.group,
    beside,
    synthetic: read.some(({ synthetic }) => synthetic),
    rounds: read.map((one) => ({
      round: one.round,
      segments: one.segments.map(({ segment, distribution, own, beside: others }) => ({
        segment,
        distribution: one.offered || asked.group === 'all' ? distribution : null,
        beside: beside.map((id) => others[one.beside.indexOf(id)] ?? null),
        own: own?.score ?? null,
      })),
    })),
  };
}
