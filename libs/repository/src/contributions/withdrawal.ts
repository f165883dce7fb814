import type { Actor } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { listed } from './draft.js';
import { type Content, type Contribution, type Identified, type Kind, personOf } from './kind.js';
import { requireMay } from './rules.js';
import { withVersion } from './versions.js';

/** The owner takes it back; a tombstone stays where it was published. */
export function withdraw<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Identified<S>,
  reason: string,
  by: Actor,
  at: Date,
): Change<S> {
  requireMay(kind, 'withdraw', state, by);
  const { content } = state.published ?? state.revision!;
  const title = content.texts[content.language]?.title ?? '';
  const wasPublished = state.published !== null;
  const withdrawal = { by: personOf(by), at: at.toISOString(), reason, title, wasPublished };
  const next = withVersion(kind, { ...state, withdrawal }, 'withdrawn', by, at);
  const { _id: id, member } = state;
  return changed(listed(kind, next, at), kind.events.withdrawn({ id, member, reason, wasPublished }));
}
