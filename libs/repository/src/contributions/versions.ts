import { type Actor, audienceTokens, type ContributionVersion, hasRole, mayRead } from '@digital-customs/contracts';
import { changedFields } from './changed-fields.js';
import { type Content, type Contribution, type Kind, personOf } from './kind.js';
import { ofOwner } from './rules.js';

/** Adds a step of the lifecycle to the history, with the text as it stood. */
export function withVersion<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: S,
  action: ContributionVersion<C>['action'],
  by: Actor,
  at: Date,
): S {
  const {
    content,
    attachments,
    number: revision,
  } = state.revision ?? { ...state.published!, number: state.versions.at(-1)?.revision ?? 1 };
  const version: ContributionVersion<C> = {
    number: state.versions.length + 1,
    action,
    revision,
    by: personOf(by),
    at: at.toISOString(),
    reason: state.withdrawal?.reason ?? state.revision?.reason ?? null,
    national: action === 'submitted' || (action === 'returned' && state.revision?.returnedBy === 'approver'),
    changed: changedFields(kind, state.versions.at(-1) ?? null, { content, attachments }),
    content,
    attachments,
  };
  return { ...state, versions: [...state.versions, version] };
}

/**
 * The versions an actor may read: all for the owner's own people; what reached the Research Unit for curators;
 * for readers what was published to them, as long as they may read it today.
 */
export function readableVersions<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: S,
  actor: Actor,
): ContributionVersion<C>[] {
  const { versions, audience } = state;
  if (ofOwner(state, actor)) return versions;
  if (hasRole(actor, 'curator', 'secretariat')) return versions.filter(({ national }) => !national);
  if (!mayRead(actor, audience)) return [];
  return versions.filter(
    ({ action, content }) =>
      action === 'published' && mayRead(actor, audienceTokens(content.audience, kind.owners(state, content))),
  );
}
