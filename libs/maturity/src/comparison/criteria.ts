import {
  type Actor,
  type Consents,
  type CriteriaComparison,
  DomainError,
  membersOf,
  type SegmentScore,
} from '@digital-customs/contracts';
import { type Asked, isSilent, mayShow } from './compare.js';
import { distributionOf } from './distribution.js';
import { offeredGroups } from './groups.js';
import type { Standing } from './standings.js';

/**
 * The levels of a group in each criterion of a segment, under the segment's rule: what a Member shows of the segment holds for
 * its criteria, and which groups are safe is worked out among those to whom the criterion applies.
 */
export function compareCriteria(
  standings: readonly Standing[],
  consents: ReadonlyMap<string, Consents['segments']>,
  { group, own, segment, criteria }: Asked & { segment: SegmentScore['segment']; criteria: readonly string[] },
  reader: Actor,
): CriteriaComparison['criteria'] {
  if (own && !membersOf(reader).includes(own))
    throw new DomainError(
      'maturity.not-your-member',
      'Your own figures stand in the comparison, not another Member’s.',
    );
  return criteria.map((criterion) => {
    const placed = standings.flatMap(({ member, criteria }) => {
      const level = criteria?.get(criterion);
      return level === undefined ? [] : [{ member, level, score: level }];
    });
    const asGroup = offeredGroups(placed.map(({ member }) => member)).find(({ id }) => id === group);
    const inGroup = placed.filter(({ member }) => asGroup?.members.includes(member));
    const silent = placed.filter(({ member }) => isSilent(consents.get(member)?.[segment])).map(({ member }) => member);
    return {
      criterion,
      distribution: mayShow(group, inGroup, silent) ? distributionOf(inGroup) : null,
      own: placed.find(({ member }) => member === own)?.level ?? null,
    };
  });
}
