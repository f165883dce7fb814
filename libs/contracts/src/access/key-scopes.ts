import { type Permission, permissions, type Rule } from './permissions.js';
import type { Actor, RoleGrant } from './roles.js';
import { type KeyScope, keyScopeCodes } from '../vocabularies/key-scope-terms.js';

/** In front of every key, so that one that got into the wrong place can be found and told from other secrets. */
export const keyPrefix = 'dck_';

/** The key in an Authorization header; undefined where there is none. */
export const keyIn = (authorization: string | undefined): string | undefined =>
  authorization?.match(/^Bearer (dck_[\w-]{1,200})$/i)?.[1];

/** Asked for on the way of every request, or by links that carry a secret of their own. */
const notForKeys = new Set<Permission>(['session.read', 'invitation.read', 'health.read', 'openapi.read']);
const always = new Set<Permission>(['session.read', 'health.read', 'openapi.read']);
const openReading = (Object.entries(permissions) as [Permission, Rule][])
  .filter(([name, rule]) => rule === 'anyone' && name.endsWith('.read') && !notForKeys.has(name))
  .map(([name]) => name);

interface Reach {
  permissions: ReadonlySet<Permission>;
  /** The roles it acts with; without them it stands where any visitor stands. */
  grants: (held: readonly RoleGrant[]) => readonly RoleGrant[];
}

/** National approval is a person's: no key holds the approver's role. */
const withoutApproval = (held: readonly RoleGrant[]) => held.filter(({ role }) => role !== 'approver');

const reaches: Record<KeyScope, Reach> = {
  'read-public': { permissions: new Set(openReading), grants: () => [] },
  'read-member': { permissions: new Set([...openReading, 'assessment.read', 'figures.read']), grants: withoutApproval },
  'write-drafts': { permissions: new Set(['practice.write', 'innovation.write']), grants: withoutApproval },
};

/** The scopes a permission is in; none means that no key can be used for it. */
export const scopesOf = (permission: Permission): KeyScope[] =>
  keyScopeCodes.filter((scope) => reaches[scope].permissions.has(permission));

/**
 * Who asks, as far as it reaches for this permission: a key acts with the roles of those of its scopes that name the
 * permission, and null says that none does. People are not narrowed.
 */
export function reachFor(actor: Actor, permission: Permission): Actor | null {
  if (!actor.scopes || always.has(permission)) return actor;
  const named = actor.scopes.filter((scope) => reaches[scope].permissions.has(permission));
  if (named.length === 0) return null;
  return { ...actor, grants: [...new Set(named.flatMap((scope) => reaches[scope].grants(actor.grants)))] };
}
