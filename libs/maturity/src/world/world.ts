import {
  type Consents,
  codesOf,
  regions,
  segments,
  visitor,
  worldBands,
  type WorldView,
} from '@digital-customs/contracts';
import { compare, mayShow } from '../comparison/compare.js';
import { quantile } from '../comparison/distribution.js';
import { offeredGroups } from '../comparison/groups.js';
import type { Standing } from '../comparison/standings.js';

type Consented = ReadonlyMap<string, Consents['segments']>;
interface Overall {
  member: string;
  mean: number;
}

/** How Members stand in the world, without any name: the distributions of a group in each closed round, and those of the regions in the last. */
export function worldOf(
  rounds: readonly { round: string; standings: readonly Standing[] }[],
  consents: Consented,
  group: string,
): WorldView {
  const last = rounds[0]?.standings ?? [];
  const { groups } = compare(last, consents, { group, own: undefined }, visitor);
  return {
    group,
    groups,
    synthetic: rounds.some(({ standings }) => standings.some(({ synthetic }) => synthetic)),
    rounds: rounds.map(({ round, standings }) => ({
      round,
      bands: bandsOf(shownIn(group, standings, consents)),
      segments: distributionsIn(group, standings, consents),
    })),
    regions: codesOf(regions).map((region) => {
      const shown = shownIn(`region:${region}`, last, consents);
      const means = shown?.map(({ mean }) => mean).sort((a, b) => a - b);
      return {
        region,
        count: shown?.length ?? null,
        median: means ? quantile(means, 0.5) : null,
        bands: bandsOf(shown),
      };
    }),
  };
}

/** A group that is not offered in a round has no distribution there. */
function distributionsIn(group: string, standings: readonly Standing[], consents: Consented) {
  const isOffered = offeredGroups(standings.map(({ member }) => member)).some(({ id }) => id === group);
  if (!isOffered) return segments.map(({ code: segment }) => ({ segment, distribution: null }));
  return compare(standings, consents, { group, own: undefined }, visitor).segments.map(({ segment, distribution }) => ({ segment, distribution })); // prettier-ignore
}

/**
 * The means of a group’s Members, where they may be shown. Levels shown by name tell of a mean, so whoever is silent in any segment counts as
 * silent; and since no mean is shown by name, the group has to be safe as a whole too.
 */
function shownIn(group: string, standings: readonly Standing[], consents: Consented): Overall[] | null {
  const all = standings.flatMap(({ member, segments: scored }) => {
    const scores = scored.flatMap(({ score }) => score ?? []);
    return scores.length ? [{ member, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length }] : [];
  });
  const members = all.map(({ member }) => member);
  const asGroup = offeredGroups(members).find(({ id }) => id === group);
  if (!asGroup) return null;
  const inGroup = all.filter(({ member }) => asGroup.members.includes(member));
  const silent = members.filter((member) =>
    segments.some(({ code }) => (consents.get(member)?.[code] ?? 'nobody') === 'nobody'),
  );
  return mayShow(group, inGroup, silent) ? inGroup : null;
}

function bandsOf(shown: readonly Overall[] | null): number[] | null {
  if (!shown) return null;
  const bandOf = ({ mean }: Overall) => worldBands.findIndex(({ from }) => mean >= from);
  return worldBands.map((_, band) => shown.filter((one) => bandOf(one) === band).length);
}
