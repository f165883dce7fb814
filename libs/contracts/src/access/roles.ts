import { z } from 'zod';
import { MemberCode } from '../vocabularies/members.js';
import { RegionCode } from '../vocabularies/regions.js';
import type { KeyScope } from '../vocabularies/key-scope-terms.js';
import { term } from '../vocabularies/term.js';

export const roles = [
  term('contributor', 'Contributor', 'Rédacteur'),
  term('approver', 'Approver', 'Approbateur'),
  term('member-admin', 'Member administrator', 'Administrateur du Membre'),
  term('curator', 'Curator', 'Curateur'),
  term('body-secretary', 'Body secretary', 'Secrétaire d’organe'),
  term('decision-maker', 'Decision maker', 'Décideur'),
  term('vice-chair', 'Regional Vice-Chair', 'Vice-président régional'),
  term('partner', 'Partner', 'Partenaire'),
  term('secretariat', 'Secretariat', 'Secrétariat'),
] as const;

export type Role = (typeof roles)[number]['code'];
export const memberRoles = ['contributor', 'approver', 'member-admin'] as const satisfies readonly Role[];

/** One role a person holds, with what it is held for: a Member, Working Bodies, or a region. */
export const RoleGrant = z.discriminatedUnion('role', [
  z.strictObject({ role: z.enum(memberRoles), member: MemberCode }),
  z.strictObject({ role: z.literal('body-secretary'), bodies: z.array(z.string().min(1).max(20)).min(1).max(20) }),
  z.strictObject({ role: z.literal('vice-chair'), region: RegionCode }),
  z.strictObject({ role: z.enum(['curator', 'decision-maker', 'partner', 'secretariat']) }),
]);
export type RoleGrant = z.infer<typeof RoleGrant>;

/** Who asks. A visitor has no id and no grants. */
export interface Actor {
  id: string | null;
  name: string;
  grants: readonly RoleGrant[];
  /** Where an API key asks: what it was made for. `reachFor` narrows its grants to them. */
  scopes?: readonly KeyScope[];
}

export const visitor: Actor = { id: null, name: 'Visitor', grants: [] };

export const hasRole = (actor: Actor, ...wanted: readonly Role[]) =>
  actor.grants.some((grant) => wanted.includes(grant.role));

/** Holds the role for this very Member. */
export const hasRoleFor = (actor: Actor, member: string, ...wanted: readonly Role[]) =>
  actor.grants.some((grant) => 'member' in grant && grant.member === member && wanted.includes(grant.role));

/** The Members whose staff the actor is; nearly always one or none. */
export const membersOf = ({ grants }: Pick<Actor, 'grants'>): string[] => [
  ...new Set(grants.flatMap((grant) => ('member' in grant ? [grant.member] : []))),
];
