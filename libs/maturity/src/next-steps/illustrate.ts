import type { EvidenceClaim, IllustratingPractice } from '@digital-customs/contracts';
import type { KnownPractice } from './known-practices.js';

interface Seen {
  /** The level that the reader sees of a Member in the segment, if any. */
  levelOf(member: string): number | null;
  /** 0 to 1, of the like-minded ones. */
  similarityOf(member: string): number | null;
  /** Levels at which a practice is known to be practised: confirmed claims. */
  claims: readonly Pick<EvidenceClaim, 'practice' | 'level'>[];
}

type Reason = IllustratingPractice['reasons'][number];
const reason = (kind: Reason['kind'], level: number | null = null, similarity: number | null = null): Reason => ({ kind, level, similarity }); // prettier-ignore
/** What weighs most: a like-minded Member one level above is what the reader looks for. */
const weights: Record<Reason['kind'], number> = { 'one-level-above': 16, 'like-minded': 8, practised: 4, illustrates: 2, segment: 1 }; // prettier-ignore

/**
 * The practices that illustrate the step to a level, the most telling first, each with its reasons: its Member is one level above (and shows it
 * to the reader), is like-minded, the practice is confirmed as practised at that level, was classified at it, or is in the segment.
 */
export function illustrate(practices: readonly KnownPractice[], next: number, seen: Seen): IllustratingPractice[] {
  return practices
    .map((practice) => ({ practice, reasons: reasonsFor(practice, next, seen) }))
    .map((one) => ({
      ...one,
      weight: one.reasons.reduce((sum, { kind, similarity }) => sum + weights[kind] * (similarity ?? 1), 0),
    })) // prettier-ignore
    .sort((a, b) => b.weight - a.weight || (a.practice._id < b.practice._id ? -1 : 1))
    .map(({ practice: { _id: id, member, titles, language }, reasons }) => ({ id, member, titles, language, reasons }));
}

function reasonsFor({ _id, member, level }: KnownPractice, next: number, seen: Seen): Reason[] {
  const similarity = seen.similarityOf(member);
  const practised = seen.claims.some((claim) => claim.practice === _id && claim.level >= next);
  return [
    ...(seen.levelOf(member) === next ? [reason('one-level-above', next)] : []),
    ...(similarity === null ? [] : [reason('like-minded', null, similarity)]),
    ...(practised ? [reason('practised', next)] : []),
    ...(level === next ? [reason('illustrates', level)] : []),
    reason('segment'),
  ];
}
