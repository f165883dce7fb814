import { type Actor, practiceWithdrawn } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { listed, personOf } from './practice.js';
import type { Practice } from './practice-state.js';
import { requireMay } from './practice-rules.js';
import { withVersion } from './versions.js';

/** The Member takes its practice back; a tombstone stays where it was published. */
export function withdraw(practice: Practice & { _id: string }, reason: string, by: Actor, at: Date): Change<Practice> {
  requireMay('withdraw', practice, by);
  const { content } = practice.published ?? practice.revision!;
  const title = content.texts[content.language]?.title ?? '';
  const wasPublished = practice.published !== null;
  const withdrawal = { by: personOf(by), at: at.toISOString(), reason, title, wasPublished };
  const next = withVersion({ ...practice, withdrawal }, 'withdrawn', by, at);
  return changed(
    listed(next, at),
    practiceWithdrawn({ id: practice._id, member: practice.member, reason, wasPublished }),
  );
}
