import { createHash } from 'node:crypto';
import { type Actor, DomainError, type NewInvitation, personInvited, type RoleGrant } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { requireMayGrant } from '../people/person.js';

const validFor = 7 * 24 * 3600_000;

/** An offer of an account with roles, good for seven days and one use. */
export interface Invitation {
  email: string;
  name: string;
  grants: RoleGrant[];
  invitedBy: string;
  /** SHA-256 of the link's secret, which is kept nowhere. */
  secret: string;
  expiresAt: string;
  acceptedAt: string | null;
  revokedAt: string | null;
}

export const invitationFields = [
  'email',
  'name',
  'grants',
  'invitedBy',
  'secret',
  'expiresAt',
  'acceptedAt',
  'revokedAt',
] as const satisfies readonly (keyof Invitation)[];

export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

export function invite(
  id: string,
  { email, name, grants }: NewInvitation,
  secret: string,
  by: Actor,
  at: Date,
): Change<Invitation> {
  requireMayGrant(by, grants);
  const expiresAt = new Date(at.getTime() + validFor).toISOString();
  return changed(
    {
      email: email.toLowerCase(),
      name,
      grants,
      invitedBy: by.name,
      secret: hashOf(secret),
      expiresAt,
      acceptedAt: null,
      revokedAt: null,
    },
    personInvited({ id, email, grants }),
  );
}

export function requireOpen({ acceptedAt, revokedAt, expiresAt }: Invitation, at: Date): void {
  if (acceptedAt || revokedAt || expiresAt <= at.toISOString()) throw invalid();
}

export function accept(invitation: Invitation, at: Date): Change<Invitation> {
  requireOpen(invitation, at);
  return changed({ ...invitation, acceptedAt: at.toISOString() });
}

export function revoke(invitation: Invitation, by: Actor, at: Date): Change<Invitation> {
  requireMayGrant(by, invitation.grants);
  requireOpen(invitation, at);
  return changed({ ...invitation, revokedAt: at.toISOString() });
}

export const invalid = () =>
  new DomainError(
    'identity.invitation-invalid',
    'It was used, taken back, or is older than seven days. Ask for a new one.',
  );
