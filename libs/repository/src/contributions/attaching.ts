import { type Actor, type Attachment, DomainError, mayRead } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { editable, listed } from './draft.js';
import type { Content, Contribution, Kind } from './kind.js';
import { requireMay, seesWork } from './rules.js';

const maxAttachments = 20;

/** Adds a file to the revision in hand. */
export function attach<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: S,
  attachment: Attachment,
  by: Actor,
  at: Date,
): Change<S> {
  requireMay(kind, 'edit', state, by);
  const revision = editable<C>(state, by, at);
  if (revision.attachments.length >= maxAttachments)
    throw new DomainError(
      'repository.too-many-attachments',
      `A ${kind.noun} has at most ${maxAttachments} attachments. Remove one first.`,
    );
  return changed(
    listed(kind, { ...state, revision: { ...revision, attachments: [...revision.attachments, attachment] } }, at),
  );
}

/** Takes a file out of the revision in hand; versions that hold it keep it. */
export function detach<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: S,
  attachmentId: string,
  by: Actor,
  at: Date,
): Change<S> {
  requireMay(kind, 'edit', state, by);
  const revision = editable<C>(state, by, at);
  const attachments = revision.attachments.filter(({ id }) => id !== attachmentId);
  if (attachments.length === revision.attachments.length) throw notThere();
  return changed(listed(kind, { ...state, revision: { ...revision, attachments } }, at));
}

/** An attachment of what the actor may read: of what is published, or of the revision for those who work on it. */
export function readableAttachment(state: Contribution, attachmentId: string, actor: Actor): Attachment {
  const open = state.published && mayRead(actor, state.audience) ? state.published.attachments : [];
  const work = seesWork(state, actor)
    ? [...(state.revision?.attachments ?? []), ...(state.published?.attachments ?? [])]
    : [];
  const found = [...open, ...work].find(({ id }) => id === attachmentId);
  if (!found) throw notThere();
  return found;
}

const notThere = () =>
  new DomainError('repository.attachment-not-found', 'Check the address, or ask the Member that owns the state.');
