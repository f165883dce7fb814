import { z } from 'zod';
import { RoleGrant } from '../access/roles.js';
import { MemberCode } from '../vocabularies/members.js';
import { RegionCode } from '../vocabularies/regions.js';

export const MemberView = z
  .object({
    code: MemberCode,
    name: z.object({ en: z.string(), fr: z.string() }),
    region: RegionCode,
    languages: z.array(z.string()),
    groups: z.array(z.string()),
    memberIn2016: z.boolean(),
    status: z.string(),
  })
  .meta({ id: 'Member' });
export const MemberList = z.object({ items: z.array(MemberView) }).meta({ id: 'MemberList' });

/** Who the caller is, for the portal. A visitor has `person: null`. */
export const SessionView = z
  .object({
    person: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
    grants: z.array(RoleGrant),
    permissions: z.array(z.string()),
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

export const Credentials = z
  .strictObject({ email: z.email().max(254), password: z.string().min(1).max(200) })
  .meta({ id: 'Credentials' });

/** By whom one may sign in beside e-mail and password; null where nobody is set up. */
export const SingleSignOn = z.object({ provider: z.string().nullable() }).meta({ id: 'SingleSignOn' });

export const SessionEntry = z
  .object({
    id: z.string(),
    current: z.boolean(),
    startedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    device: z.string(),
    address: z.string(),
  })
  .meta({ id: 'SessionEntry' });
export const SessionList = z.object({ items: z.array(SessionEntry) }).meta({ id: 'SessionList' });

export const NewInvitation = z
  .strictObject({
    email: z.email().max(254),
    name: z.string().trim().min(1).max(120),
    grants: z.array(RoleGrant).min(1).max(10),
  })
  .meta({ id: 'NewInvitation' });
export type NewInvitation = z.infer<typeof NewInvitation>;
export const InvitationView = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    grants: z.array(RoleGrant),
    invitedBy: z.string(),
    expiresAt: z.iso.datetime(),
    acceptedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Invitation' });
/** The link's secret is shown once, to who invites. */
export const InvitationCreated = InvitationView.extend({ link: z.string() }).meta({ id: 'InvitationCreated' });
export const AcceptInvitation = z
  .strictObject({ password: z.string().min(10, { error: 'Use at least 10 characters' }).max(200) })
  .meta({ id: 'AcceptInvitation' });

export const PersonView = z
  .object({ id: z.string(), name: z.string(), email: z.string(), grants: z.array(RoleGrant), version: z.int() })
  .meta({ id: 'PersonRecord' });
export const PersonList = z.object({ items: z.array(PersonView) }).meta({ id: 'PersonList' });
export const RoleChange = z.strictObject({ grants: z.array(RoleGrant).max(10) }).meta({ id: 'RoleChange' });
