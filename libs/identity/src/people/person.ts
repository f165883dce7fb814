import {
  type Actor,
  DomainError,
  hasRole,
  memberRoles,
  type RoleGrant,
  rolesChanged,
  personJoined,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** A person with an account; its id is the account's. */
export interface Person {
  name: string;
  email: string;
  grants: RoleGrant[];
}

export const personFields = ['name', 'email', 'grants'] as const satisfies readonly (keyof Person)[];

export const join = (id: string, person: Person): Change<Person> =>
  changed(person, personJoined({ id, name: person.name, grants: person.grants }));

/** Gives a person other roles. Whoever changes them must be allowed to give the new ones and to take the old ones. */
export function changeRoles(person: Person & { _id: string }, grants: RoleGrant[], by: Actor): Change<Person> {
  requireMayGrant(by, [...person.grants, ...grants]);
  if (by.id === person._id && isSecretariat(person) && !grants.some(({ role }) => role === 'secretariat')) {
    throw new DomainError(
      'platform.not-allowed',
      'Nobody takes the secretariat’s role from oneself; ask a colleague of the secretariat.',
    );
  }
  return changed({ ...person, grants }, rolesChanged({ id: person._id, grants }));
}

/** A Member's administrator gives the three roles of that Member alone; the secretariat gives any. */
export function requireMayGrant(by: Actor, grants: readonly RoleGrant[]): void {
  if (hasRole(by, 'secretariat')) return;
  const own = by.grants.flatMap((grant) => (grant.role === 'member-admin' ? [grant.member] : []));
  const allowed = grants.every(
    (grant) => memberRoles.some((role) => role === grant.role) && 'member' in grant && own.includes(grant.member),
  );
  if (!allowed)
    throw new DomainError(
      'platform.not-allowed',
      'A Member’s administrator gives roles of its own Member alone. Ask the secretariat for others.',
    );
}

const isSecretariat = ({ grants }: Person) => grants.some(({ role }) => role === 'secretariat');
