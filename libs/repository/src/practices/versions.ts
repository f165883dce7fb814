import {
  type Actor,
  audienceTokens,
  hasRole,
  hasRoleFor,
  mayRead,
  memberRoles,
  type PracticeVersion,
} from '@digital-customs/contracts';
import { changedFields } from './changed-fields.js';
import { personOf } from './practice.js';
import type { Practice } from './practice-state.js';

/** Adds a step of the lifecycle to the practice's history, with the text as it stood. */
export function withVersion(practice: Practice, action: PracticeVersion['action'], by: Actor, at: Date): Practice {
  const {
    content,
    attachments,
    number: revision,
  } = practice.revision ?? { ...practice.published!, number: practice.versions.at(-1)?.revision ?? 1 };
  const version: PracticeVersion = {
    number: practice.versions.length + 1,
    action,
    revision,
    by: personOf(by),
    at: at.toISOString(),
    reason: practice.withdrawal?.reason ?? practice.revision?.reason ?? null,
    national: action === 'submitted' || (action === 'returned' && practice.revision?.returnedBy === 'approver'),
    changed: changedFields(practice.versions.at(-1) ?? null, { content, attachments }),
    content,
    attachments,
  };
  return { ...practice, versions: [...practice.versions, version] };
}

/**
 * The versions an actor may read: all for the Member's own people; what reached the Research Unit for curators;
 * for readers what was published to them, as long as they may read the practice today.
 */
export function readableVersions(practice: Practice, actor: Actor): PracticeVersion[] {
  const { versions, member, audience } = practice;
  if (hasRoleFor(actor, member, ...memberRoles)) return versions;
  if (hasRole(actor, 'curator', 'secretariat')) return versions.filter(({ national }) => !national);
  if (!mayRead(actor, audience)) return [];
  return versions.filter(
    ({ action, content }) =>
      action === 'published' && mayRead(actor, audienceTokens(content.audience, [member, ...content.partners])),
  );
}
