import { createHash, randomBytes } from 'node:crypto';
import { type Actor, DomainError, type NewInvitation, personInvited, type RoleGrant } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { requireMayGrant } from '../people/person.js';

const validFor = 7 * 24 * 3600_000;
const openingFor = 30_000;

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
  /** While somebody opens the account, until when; one cut short by a crash may be tried again after that. */
  openingUntil: string | null;
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
  'openingUntil',
] as const satisfies readonly (keyof Invitation)[];

export const newSecret = () => randomBytes(24).toString('base64url');
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

export function invite(
  id: string,
  { email: given, name, grants }: NewInvitation,
  secret: string,
  by: Actor,
  at: Date,
): Change<Invitation> {
  requireMayGrant(by, grants);
  const email = given.toLowerCase();
  const invitation = {
    email,
    name,
    grants,
    invitedBy: by.name,
    secret: hashOf(secret),
    expiresAt: after(at, validFor),
    acceptedAt: null,
    revokedAt: null,
    openingUntil: null,
  };
  return changed(invitation, personInvited({ id, email, grants }));
}

/** Throws invitation-invalid for one that was used, taken back or is too old. */
export function requireOpen({ acceptedAt, revokedAt, expiresAt }: Invitation, at: Date): void {
  if (acceptedAt || revokedAt || expiresAt <= at.toISOString()) throw invalid();
}

/** Of two who use the link at once, one goes on and the other is told to wait. */
export function beginAcceptance(invitation: Invitation, at: Date): Change<Invitation> {
  requireOpen(invitation, at);
  if (invitation.openingUntil && invitation.openingUntil > at.toISOString())
    throw new DomainError('platform.conflict', 'The account is being opened. Try again in half a minute.');
  return changed({ ...invitation, openingUntil: after(at, openingFor) });
}

export const accept = (invitation: Invitation, at: Date): Change<Invitation> =>
  changed({ ...invitation, acceptedAt: at.toISOString(), openingUntil: null });

export function withdraw(invitation: Invitation, by: Actor, at: Date): Change<Invitation> {
  requireMayGrant(by, invitation.grants);
  requireOpen(invitation, at);
  return changed({ ...invitation, revokedAt: at.toISOString() });
}

export const invalid = () =>
  new DomainError(
    'identity.invitation-invalid',
    'It was used, taken back, or is older than seven days. Ask for a new one.',
  );

const after = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds).toISOString();
