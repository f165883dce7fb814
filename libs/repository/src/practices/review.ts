import {
  type Actor,
  audienceTokens,
  type Curation,
  practiceDeclined,
  practicePublished,
  type Review,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { comments } from './conversation.js';
import { listed, personOf } from './practice.js';
import type { Practice, Publication } from './practice-state.js';
import { giveBack, reasonMissing, step, told } from './practice-lifecycle.js';
import { requireMay } from './practice-rules.js';
import { withVersion } from './versions.js';

type Identified = Practice & { _id: string };

/** A curator decides on a revision; one that nobody has claimed is claimed by it. */
export function review(practice: Identified, given: Review, by: Actor, at: Date): Change<Practice> {
  requireMay('review', practice, by);
  const claimed = { ...step(practice, { reviewer: personOf(by) }), _id: practice._id };
  const added = comments(given.comments, by, at, false);
  if (given.decision === 'return') return giveBack(claimed, given.reason, added, 'curator', by, at);
  const heard = { ...claimed, conversation: [...claimed.conversation, ...added] };
  return given.decision === 'publish' ? publish(heard, given, by, at) : decline(heard, given.reason, by, at);
}

function decline(practice: Identified, reason: string | undefined, by: Actor, at: Date): Change<Practice> {
  if (!reason) throw reasonMissing('Say why it is declined.');
  const next = step(practice, { stage: 'declined', reason, returnedBy: 'curator' });
  return changed(
    listed(withVersion(next, 'declined', by, at), at),
    practiceDeclined({ ...told(practice), reason, fields: [] }),
  );
}

function publish(practice: Identified, { criteria, classification }: Review, by: Actor, at: Date): Change<Practice> {
  const { attachments, approvedAt, content } = practice.revision!;
  const chosen = Object.fromEntries(Object.entries(classification).filter(([, value]) => value !== undefined));
  const published: Publication = {
    edition: (practice.published?.edition ?? 0) + 1,
    content: { ...content, ...chosen },
    attachments,
    curation: { by: personOf(by), at: at.toISOString(), criteria, basis: 'review' },
    publishedAt: at.toISOString(),
    confirmedAt: approvedAt ?? at.toISOString(),
  };
  const classified = step(practice, { content: published.content, reason: null });
  const closed = withVersion(classified, 'published', by, at);
  const conversation = practice.conversation.map((comment) => ({ ...comment, resolved: true }));
  return changed(
    listed({ ...closed, conversation, published, revision: null }, at),
    announce(practice._id, practice.member, published),
  );
}

/** The event that tells others of a publication. */
export function announce(id: string, member: string, { content, ...published }: Publication) {
  const { contact, ...open } = content;
  void contact;
  return practicePublished({
    id,
    member,
    content: open,
    audience: audienceTokens(content.audience, [member, ...content.partners]),
    ...published,
  });
}

/** Loads a practice from published sources: published at once, marked as not confirmed by its administration. */
export function publishFromSources(
  id: string,
  member: string,
  content: Publication['content'],
  criteria: string[],
  by: Actor,
  at: Date,
): Change<Practice> {
  const curation: Curation = { by: personOf(by), at: at.toISOString(), criteria, basis: 'published-sources' };
  const published: Publication = {
    edition: 1,
    content,
    attachments: [],
    curation,
    publishedAt: at.toISOString(),
    confirmedAt: null,
  };
  const kept = { member, published, revision: null, withdrawal: null, conversation: [], versions: [] };
  return changed(listed(withVersion(listed(kept, at), 'published', by, at), at), announce(id, member, published));
}
