import { type Actor, type Attachment, DomainError, mayRead } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { maxAttachments } from '../attachments/accepted-files.js';
import { editable, listed } from './practice.js';
import type { Practice } from './practice-state.js';
import { requireMay, seesWork } from './practice-rules.js';

/** Adds a file to the revision in hand. */
export function attach(practice: Practice, attachment: Attachment, by: Actor, at: Date): Change<Practice> {
  requireMay('edit', practice, by);
  const revision = editable(practice, by, at);
  if (revision.attachments.length >= maxAttachments)
    throw new DomainError(
      'repository.too-many-attachments',
      `A practice has at most ${maxAttachments} attachments. Remove one first.`,
    );
  return changed(
    listed({ ...practice, revision: { ...revision, attachments: [...revision.attachments, attachment] } }, at),
  );
}

/** Takes a file out of the revision in hand; versions that hold it keep it. */
export function detach(practice: Practice, attachmentId: string, by: Actor, at: Date): Change<Practice> {
  requireMay('edit', practice, by);
  const revision = editable(practice, by, at);
  const attachments = revision.attachments.filter(({ id }) => id !== attachmentId);
  if (attachments.length === revision.attachments.length) throw notThere();
  return changed(listed({ ...practice, revision: { ...revision, attachments } }, at));
}

/** An attachment of what the actor may read: of what is published, or of the revision for those who work on it. */
export function readableAttachment(practice: Practice, attachmentId: string, actor: Actor): Attachment {
  const open = practice.published && mayRead(actor, practice.audience) ? practice.published.attachments : [];
  const work = seesWork(practice, actor)
    ? [...(practice.revision?.attachments ?? []), ...(practice.published?.attachments ?? [])]
    : [];
  const found = [...open, ...work].find(({ id }) => id === attachmentId);
  if (!found) throw notThere();
  return found;
}

const notThere = () =>
  new DomainError('repository.attachment-not-found', 'Check the address, or ask the Member that owns the practice.');
