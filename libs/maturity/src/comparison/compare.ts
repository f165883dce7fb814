import {
  type Actor,
  type Comparison,
  type ConsentChoice,
  type Consents,
  DomainError,
  membersOf,
  segments,
} from '@digital-customs/contracts';
import { maySeeLevel } from '../consents/consents.js';
import { distributionOf } from './distribution.js';
import { fewest, offeredGroups } from './groups.js';
import type { Standing } from './standings.js';

export interface Asked {
  group: string;
  /** Whose own figures stand beside the others'. */
  own: string | undefined;
}

/**
 * Each segment's distribution in a group, the reader's own figures, and who shows its level to the reader. Which groups are safe is
 * worked out for each segment by itself, of those who show their level in it to nobody.
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
  const asGroup = groups.find(({ id }) => id === group);
  return {
    groups: groups.map(({ id, members }) => ({ id, count: members.length })),
    synthetic: standings.some(({ synthetic }) => synthetic),
    segments: segments.map(({ code }, index) => {
      const placed = standings.flatMap(({ member, segments: scored }) => {
        const { score, level, target } = scored[index]!;
        return score === null || level === null ? [] : [{ member, score, level, target }];
      });
      const inGroup = placed.filter(({ member }) => asGroup?.members.includes(member));
      const silent = placed.filter(({ member }) => isSilent(consents.get(member)?.[code])).map(({ member }) => member);
      const mine = placed.find(({ member }) => member === own);
      return {
        segment: code,
        distribution: mayShow(group, inGroup, silent) ? distributionOf(inGroup) : null,
        own: mine ? { score: mine.score, level: mine.level, target: mine.target } : null,
        named: inGroup
          .filter(({ member }) => !membersOf(reader).includes(member))
          .filter(({ member }) => maySeeLevel(consents.get(member)?.[code], member, reader))
          .map(({ member, level }) => ({ member, level })),
      };
    }),
  };
}

/** Whose level nobody sees by name. */
export const isSilent = (choice: ConsentChoice | undefined) => (choice ?? 'nobody') === 'nobody';

/**
 * A distribution from which the levels shown by name can be taken away must still hide whoever is silent: so it is the silent ones who
 * have to be five or more, and far enough from those of every other group. Where nobody in it is silent, there is nothing to hide.
 */
export function mayShow(group: string, inGroup: readonly { member: string }[], silent: readonly string[]): boolean {
  if (inGroup.length < fewest) return false;
  return !inGroup.some(({ member }) => silent.includes(member)) || offeredGroups(silent).some(({ id }) => id === group);
}
