import { codesOf, regions, segments, visitor, worldBands, type WorldView } from '@digital-customs/contracts';
import { compare, type Consented, isOffered } from '../comparison/compare.js';
import { quantile } from '../comparison/distribution.js';
import type { RoundFigures } from '../comparison/round-figures.js';

/** How Members stand in the world, without any name: the distributions of a group in each closed round, and those of the regions in the last. */
export function worldOf(
  rounds: readonly { round: string; figures: RoundFigures }[],
  consents: Consented,
  group: string,
): WorldView {
  const last = rounds[0]?.figures;
  const groups = last ? compare(last, consents, { group, own: undefined }, visitor).groups : [];
  return {
    group,
    groups,
    synthetic: rounds.some(({ figures }) => figures.standings.some(({ synthetic }) => synthetic)),
    rounds: rounds.map(({ round, figures }) => ({
      round,
      bands: bandsOf(meansIn(group, figures, consents)),
      segments: distributionsIn(group, figures, consents),
    })),
    regions: codesOf(regions).map((region) => {
      const means = last ? meansIn(`region:${region}`, last, consents) : null;
      return {
        region,
        count: means?.length ?? null,
        median: means ? quantile(means, 0.5) : null,
        bands: bandsOf(means),
      };
    }),
  };
}

/** A group that is not offered in a round has no distribution there. */
function distributionsIn(group: string, figures: RoundFigures, consents: Consented) {
  const asked = { group, own: undefined };
  if (!isOffered(figures, asked)) return segments.map(({ code: segment }) => ({ segment, distribution: null }));
  return compare(figures, consents, asked, visitor).segments.map(({ segment, distribution }) => ({ segment, distribution })); // prettier-ignore
}

/** The means over the segments of a group’s Members, sorted, where they may be shown. Levels shown by name tell of a mean: hidden in one segment is hidden. */
function meansIn(group: string, figures: RoundFigures, consents: Consented): number[] | null {
  const placed = figures.means();
  const choicesOf = (member: string) => segments.map(({ code }) => consents.get(member)?.[code] ?? 'nobody');
  if (!figures.mayShow(placed, group, choicesOf)) return null;
  const inGroup = new Set(figures.membersOf(group));
  return placed.flatMap(({ member, score }) => (inGroup.has(member) ? [score] : [])).sort((a, b) => a - b);
}

function bandsOf(means: readonly number[] | null): number[] | null {
  if (!means) return null;
  const bandOf = (mean: number) => worldBands.findIndex(({ from }) => mean >= from);
  return worldBands.map((_, band) => means.filter((mean) => bandOf(mean) === band).length);
}
