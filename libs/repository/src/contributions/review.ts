import { type Actor, audienceTokens, type Curation, type Review } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { comments } from './conversation.js';
import { listed } from './draft.js';
import { type Content, type Contribution, type Identified, type Kind, personOf, type Publication } from './kind.js';
import { giveBack, reasonMissing, step, tell } from './lifecycle.js';
import { requireMay } from './rules.js';
import { withVersion } from './versions.js';

/** A curator decides on a revision; one that nobody has claimed is claimed by it. */
export function review<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Identified<S>,
  given: Review,
  by: Actor,
  at: Date,
): Change<S> {
  requireMay(kind, 'review', state, by);
  const claimed = { ...step<C, S>(state, { reviewer: personOf(by) }), _id: state._id };
  const added = comments(given.comments, by, at, false);
  if (given.decision === 'return') return giveBack(kind, claimed, given.reason, added, 'curator', by, at);
  const heard = { ...claimed, conversation: [...claimed.conversation, ...added] };
  return given.decision === 'publish'
    ? publish(kind, heard, given, by, at)
    : decline(kind, heard, given.reason, by, at);
}

function decline<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Identified<S>,
  reason: string | undefined,
  by: Actor,
  at: Date,
): Change<S> {
  if (!reason) throw reasonMissing('Say why it is declined.');
  const next = step<C, S>(state, { stage: 'declined', reason, returnedBy: 'curator' });
  return changed(
    listed(kind, withVersion(kind, next, 'declined', by, at), at),
    kind.events.declined({ ...tell<C, S>(state), reason, fields: [] }),
  );
}

function publish<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Identified<S>,
  { criteria, classification }: Review,
  by: Actor,
  at: Date,
): Change<S> {
  const { attachments, approvedAt, content } = state.revision!;
  const chosen = Object.fromEntries(
    Object.entries(classification).filter(([field, value]) => value !== undefined && field in content),
  );
  const published: Publication<C> = {
    edition: (state.published?.edition ?? 0) + 1,
    content: { ...content, ...chosen },
    attachments,
    curation: { by: personOf(by), at: at.toISOString(), criteria, basis: 'review' },
    publishedAt: at.toISOString(),
    confirmedAt: approvedAt ?? at.toISOString(),
  };
  const classified = step<C, S>(state, { content: published.content, reason: null });
  const closed = withVersion(kind, classified, 'published', by, at);
  const conversation = state.conversation.map((comment) => ({ ...comment, resolved: true }));
  return changed(
    listed(kind, { ...closed, conversation, published, revision: null, stale: false }, at),
    tellPublished(kind, 'published', state, published),
  );
}

/** The event that tells others of what is published, in whole. */
export const tellPublished = <C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  step: 'published' | 'confirmed' | 'lapsed',
  state: Identified<S>,
  published: Publication<C>,
) =>
  kind.events[step](
    state,
    published,
    audienceTokens(published.content.audience, kind.owners(state, published.content)),
  );

/** Loads a record from published sources: published at once, marked as not confirmed by its administration. */
export function publishFromSources<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  empty: Identified<S>,
  content: C,
  criteria: string[],
  by: Actor,
  at: Date,
): Change<S> {
  const curation: Curation = { by: personOf(by), at: at.toISOString(), criteria, basis: 'published-sources' };
  const published: Publication<C> = {
    edition: 1,
    content,
    attachments: [],
    curation,
    publishedAt: at.toISOString(),
    confirmedAt: null,
  };
  const { _id, ...state } = { ...empty, published };
  const kept = state as unknown as S;
  return changed(
    listed(kind, withVersion(kind, kept, 'published', by, at), at),
    tellPublished(kind, 'published', { ...kept, _id }, published),
  );
}
