import { createHash, randomBytes } from 'node:crypto';
import {
  type Actor,
  apiKeyMade,
  apiKeyRevoked,
  type apiKeyStates,
  DomainError,
  hasRole,
  hasRoleFor,
  keyPrefix,
  type KeyScope,
  type NewApiKey,
  type RoleGrant,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** A Member's key to the API; it reaches as far as its scopes, and never further than its maker does today. */
export interface ApiKey {
  member: string;
  name: string;
  scopes: KeyScope[];
  /** SHA-256 of the key, which is kept nowhere: of 192 random bits, so that no slow hash is needed. */
  digest: string;
  start: string;
  maker: { id: string; name: string };
  madeAt: string;
  expiresAt: string;
  revokedBy: string | null;
  revokedAt: string | null;
}

export const apiKeyFields = [
  'member',
  'name',
  'scopes',
  'digest',
  'start',
  'maker',
  'madeAt',
  'expiresAt',
  'revokedBy',
  'revokedAt',
] as const satisfies readonly (keyof ApiKey)[];

/** Good keys a Member may have at once. */
export const mostKeys = 20;
const day = 24 * 3600_000;
const shown = 8;

export const newKey = () => keyPrefix + randomBytes(24).toString('base64url');
export const digestOf = (key: string) => createHash('sha256').update(key).digest('hex');

/** `good` tells how many keys of the Member are good now. */
export function makeKey(
  id: string,
  { member, name, scopes, days }: NewApiKey,
  key: string,
  by: Actor,
  at: Date,
  good: number,
): Change<ApiKey> {
  if (!hasRoleFor(by, member, 'member-admin')) throw notYours();
  if (good >= mostKeys)
    throw new DomainError('identity.too-many-keys', `Revoke one that nobody needs: ${mostKeys} can be good at once.`);
  const expiresAt = new Date(at.getTime() + days * day).toISOString();
  return changed<ApiKey>(
    {
      member,
      name,
      scopes: [...new Set(scopes)],
      digest: digestOf(key),
      start: key.slice(0, shown),
      maker: { id: by.id!, name: by.name },
      madeAt: at.toISOString(),
      expiresAt,
      revokedBy: null,
      revokedAt: null,
    },
    apiKeyMade({ id, member, name, scopes, expiresAt }),
  );
}

/** For good. Revoked again, nothing changes. */
export function revokeKey(key: ApiKey & { _id: string }, by: Actor, at: Date): Change<ApiKey> {
  if (!hasRole(by, 'secretariat') && !hasRoleFor(by, key.member, 'member-admin')) throw notYours();
  if (key.revokedAt) return changed(key);
  return changed(
    { ...key, revokedBy: by.name, revokedAt: at.toISOString() },
    apiKeyRevoked({ id: key._id, member: key.member, name: key.name }),
  );
}

type State = (typeof apiKeyStates)[number];

/** `held` are the roles its maker has today. */
export function stateOf(key: ApiKey, held: readonly RoleGrant[], at: Date): State {
  if (key.revokedAt) return 'revoked';
  if (key.expiresAt <= at.toISOString()) return 'expired';
  return held.some((grant) => grant.role === 'member-admin' && grant.member === key.member) ? 'good' : 'without-maker';
}

const refusals = {
  expired: ['identity.key-expired', 'Ask your Member’s administrator for a new key.'],
  revoked: ['identity.key-revoked', 'Ask your Member’s administrator for a new key.'],
  'without-maker': [
    'identity.key-without-maker',
    'Ask your Member’s present administrator to make a key of their own.',
  ],
} as const;

/** Who asks with this key. Throws key-expired, key-revoked or key-without-maker. */
export function actorOf(key: ApiKey & { _id: string }, held: readonly RoleGrant[], at: Date): Actor {
  const state = stateOf(key, held, at);
  if (state !== 'good') {
    const [code, detail] = refusals[state];
    throw new DomainError(code, detail);
  }
  return {
    id: `key:${key._id}`,
    name: `${key.name} (${key.start}…)`,
    grants: held.filter((grant) => 'member' in grant && grant.member === key.member),
    scopes: key.scopes,
  };
}

export const unknownKey = () =>
  new DomainError('identity.key-unknown', 'Check that the whole key was copied, or ask for a new one.');

const notYours = () => new DomainError('platform.not-allowed', 'A Member’s administrator keeps the keys of its own Member alone.'); // prettier-ignore
