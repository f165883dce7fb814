import {
  type Actor,
  type Comparison,
  type Consents,
  DomainError,
  membersOf,
  segments,
} from '@digital-customs/contracts';
import { maySeeLevel } from '../consents/consents.js';
import { distributionOf } from './distribution.js';
import { offeredGroups } from './groups.js';
import type { Standing } from './standings.js';

interface Asked {
  group: string;
  /** Whose own figures stand beside the others'. */
  own: string | undefined;
}

/**
 * Each segment's distribution in a group, the reader's own figures, and who shows its level to the reader. Which groups are safe is
 * worked out for each segment by itself: a Member to which a segment does not apply is missing there and nowhere else.
 */
export function compare(
  standings: readonly Standing[],
  consents: ReadonlyMap<string, Consents['segments']>,
  { group, own }: Asked,
  reader: Actor,
): Pick<Comparison, 'groups' | 'segments' | 'synthetic'> {
  if (own && !membersOf(reader).includes(own))
    throw new DomainError(
      'maturity.not-your-member',
      'Your own figures stand in the comparison, not another Member’s.',
    );
  const groups = offeredGroups(standings.map(({ member }) => member));
  if (group !== 'all' && !groups.some(({ id }) => id === group))
    throw new DomainError('maturity.group-not-offered', 'Choose one of the groups that the comparison names.', {
      groups: groups.map(({ id }) => id),
    });
  return {
    groups: groups.map(({ id, members }) => ({ id, count: members.length })),
    synthetic: standings.some(({ synthetic }) => synthetic),
    segments: segments.map(({ code }, index) => {
      const placed = standings.flatMap(({ member, segments: scored }) => {
        const { score, level, target } = scored[index]!;
        return score === null || level === null ? [] : [{ member, score, level, target }];
      });
      const shown = offeredGroups(placed.map(({ member }) => member)).find(({ id }) => id === group);
      const inGroup = new Set(groups.find(({ id }) => id === group)?.members);
      const mine = placed.find(({ member }) => member === own);
      return {
        segment: code,
        distribution: shown ? distributionOf(placed.filter(({ member }) => shown.members.includes(member))) : null,
        own: mine ? { score: mine.score, level: mine.level, target: mine.target } : null,
        named: placed
          .filter(({ member }) => inGroup.has(member) && !membersOf(reader).includes(member))
          .filter(({ member }) => maySeeLevel(consents.get(member)?.[code], member, reader))
          .map(({ member, level }) => ({ member, level })),
      };
    }),
  };
}
