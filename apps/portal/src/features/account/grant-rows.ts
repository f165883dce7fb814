import { hasRole, memberRoles, membersOf, regions, type Role, type RoleGrant, roles } from '@digital-customs/contracts';

/** A role as it is being chosen; only the fields that the role needs count. */
export interface GrantRow {
  role: Role;
  member: string;
  region: string;
  bodies: string;
}

/** What somebody may give: a Member's administrator its Member's roles, the secretariat all. */
export interface Givable {
  roles: readonly Role[];
  /** Codes of Members; null for all. */
  members: readonly string[] | null;
}

export function givable(grants: readonly RoleGrant[]): Givable {
  if (hasRole({ id: null, name: '', grants }, 'secretariat'))
    return { roles: roles.map(({ code }) => code), members: null };
  const admin = grants.filter((grant) => grant.role === 'member-admin');
  return { roles: memberRoles, members: membersOf({ grants: admin }) };
}

export const newRow = ({ roles, members }: Givable): GrantRow => ({
  role: roles[0] ?? 'contributor',
  member: members?.[0] ?? '',
  region: regions[0].code,
  bodies: '',
});

export const toRow = (grant: RoleGrant): GrantRow => ({
  role: grant.role,
  member: 'member' in grant ? grant.member : '',
  region: 'region' in grant ? grant.region : regions[0].code,
  bodies: 'bodies' in grant ? grant.bodies.join(', ') : '',
});

export const isMemberRole = (role: Role): role is (typeof memberRoles)[number] =>
  memberRoles.some((known) => known === role);

/** The grant that a row stands for; null while what it is held for is missing. */
export function toGrant({ role, member, region, bodies }: GrantRow): RoleGrant | null {
  if (isMemberRole(role)) return member ? { role, member } : null;
  if (role === 'vice-chair') {
    const known = regions.find(({ code }) => code === region);
    return known ? { role, region: known.code } : null;
  }
  if (role === 'body-secretary') {
    const list = bodies
      .split(',')
      .map((body) => body.trim())
      .filter(Boolean);
    return list.length > 0 ? { role, bodies: list } : null;
  }
  return { role };
}
