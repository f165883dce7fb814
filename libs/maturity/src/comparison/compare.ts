import {
  type Actor,
  type Comparison,
  type Consents,
  type CriteriaComparison,
  DomainError,
  findMember,
  membersOf,
  type SegmentScore,
  segments,
} from '@digital-customs/contracts';
import { levelsSeenBy } from '../consents/consents.js';
import type { Placed, RoundFigures } from './round-figures.js';

export type Consented = ReadonlyMap<string, Consents['segments']>;
export interface Asked {
  /** `all`, `region:ESA`, `group:LDC`, or `peers`: the like-minded Members of `own`. */
  group: string;
  /** Whose own figures stand beside the others'. */
  own: string | undefined;
}
/** The groups that a look at a round names, and what each of them is called there. */
interface Looked {
  asked: string;
  beside: readonly { id: string; shown: string }[];
  groups: Comparison['groups'];
}

/** Each segment's distribution in a group and in those that stand beside it, the reader's own figures, and who shows its level to the reader. */
export function compare(
  figures: RoundFigures,
  consents: Consented,
  asked: Asked,
  reader: Actor,
): Omit<Comparison, 'round' | 'rounds'> {
  const { asked: group, beside, groups } = look(figures, asked, reader);
  const inGroup = new Set(figures.membersOf(group));
  const own = membersOf(reader);
  const sees = levelsSeenBy(reader);
  return {
    group: asked.group,
    groups,
    beside: beside.map(({ shown }) => shown),
    synthetic: figures.standings.some(({ synthetic }) => synthetic),
    segments: segments.map(({ code }) => {
      const placed = figures.inSegment(code);
      const mine = placed.find(({ member }) => member === asked.own);
      return {
        segment: code,
        ...distributions(figures, consents, code, `segment:${code}`, placed, { group, beside }),
        own: mine ? { score: mine.score, level: mine.level, target: mine.target ?? null } : null,
        named: placed
          .filter(({ member }) => inGroup.has(member) && !own.includes(member))
          .filter(({ member }) => sees(consents.get(member)?.[code], member))
          .map(({ member, level }) => ({ member, level })),
      };
    }),
  };
}

/** The same for the criteria of a segment: what a Member shows of the segment holds for its criteria. */
export function compareCriteria(
  figures: RoundFigures,
  consents: Consented,
  asked: Asked & { segment: SegmentScore['segment']; criteria: readonly string[] },
  reader: Actor,
): Pick<CriteriaComparison, 'beside' | 'criteria'> {
  const { asked: group, beside } = look(figures, asked, reader);
  return {
    beside: beside.map(({ shown }) => shown),
    criteria: asked.criteria.map((criterion) => {
      const placed = figures.inCriterion(criterion);
      return {
        criterion,
        ...distributions(figures, consents, asked.segment, `criterion:${criterion}`, placed, { group, beside }),
        own: placed.find(({ member }) => member === asked.own)?.level ?? null,
      };
    }),
  };
}

/** Whether a group can be asked for in this round, by this Member. */
export function isOffered(figures: RoundFigures, { group, own }: Asked): boolean {
  if (group === 'peers') return own !== undefined && figures.peersOf(own) !== undefined;
  return !group.startsWith('cell:') && figures.offered.some(({ id }) => id === group);
}

/** Throws not-your-member and group-not-offered. `all` is answered even where too few took part: without figures. */
function look(figures: RoundFigures, asked: Asked, reader: Actor): Looked {
  const { group, own } = asked;
  if (own && !membersOf(reader).includes(own))
    throw new DomainError(
      'maturity.not-your-member',
      'Your own figures stand in the comparison, not another Member’s.',
    );
  const named = figures.offered.filter(({ id }) => !id.startsWith('cell:'));
  const peers = own ? figures.peersOf(own) : undefined;
  const groups = [...named, ...(peers ? [{ ...peers, id: 'peers' }] : [])].map(({ id, members }) => ({ id, count: members.length })); // prettier-ignore
  if (group !== 'all' && !isOffered(figures, asked))
    throw new DomainError('maturity.group-not-offered', 'Choose one of the groups that the comparison names.', {
      groups: groups.map(({ id }) => id),
    });
  const region = own ? [`region:${findMember(own)?.region}`] : [];
  const beside = ['peers', ...region, 'all'].filter((id) => id !== group && groups.some((one) => one.id === id));
  const idOf = (id: string) => (id === 'peers' ? peers!.id : id);
  return { asked: idOf(group), beside: beside.map((shown) => ({ shown, id: idOf(shown) })), groups };
}

function distributions(
  figures: RoundFigures,
  consents: Consented,
  segment: SegmentScore['segment'],
  figure: string,
  placed: readonly Placed[],
  { group, beside }: { group: string; beside: Looked['beside'] },
) {
  const choicesOf = (member: string) => [consents.get(member)?.[segment] ?? 'nobody'];
  const of = (id: string) => figures.distribution(figure, placed, id, choicesOf);
  return { distribution: of(group), beside: beside.map(({ id }) => of(id)) };
}
