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
  changed(person, personJoined({ id, name: person.name, email: person.email, grants: person.grants }));

/**
 * Gives a person other roles. Who changes them must be allowed to give what is new and to take what goes;
 * `secretariats` tells how many people have the secretariat's role, since the last one keeps it.
 */
export function changeRoles(
  person: Person & { _id: string },
  wanted: RoleGrant[],
  by: Actor,
  secretariats: number,
): Change<Person> {
  requireOwnPerson(by, person);
  const grants = distinct(wanted);
  requireMayGrant(by, [...without(grants, person.grants), ...without(person.grants, grants)]);
  if (isSecretariat(person.grants) && !isSecretariat(grants) && secretariats <= 1) {
    throw new DomainError(
      'platform.not-allowed',
      'This is the last person of the secretariat. Give the role to somebody else first.',
    );
  }
  return changed({ ...person, grants }, rolesChanged({ id: person._id, grants }));
}

/** A Member's administrator gives the three roles of that Member alone; the secretariat gives any. */
export function requireMayGrant(by: Actor, grants: readonly RoleGrant[]): void {
  if (hasRole(by, 'secretariat')) return;
  const own = administeredBy(by);
  const allowed = grants.every(
    (grant) => memberRoles.some((role) => role === grant.role) && 'member' in grant && own.includes(grant.member),
  );
  if (!allowed)
    throw new DomainError(
      'platform.not-allowed',
      'A Member’s administrator gives roles of its own Member alone. Ask the secretariat for others.',
    );
}

/** Members whose people the actor administers. */
export const administeredBy = (actor: Actor): string[] =>
  actor.grants.flatMap((grant) => (grant.role === 'member-admin' ? [grant.member] : []));

export const isSecretariat = (grants: readonly RoleGrant[]) => grants.some(({ role }) => role === 'secretariat');

function requireOwnPerson(by: Actor, { grants }: Person): void {
  const own = administeredBy(by);
  if (hasRole(by, 'secretariat') || grants.some((grant) => 'member' in grant && own.includes(grant.member))) return;
  throw new DomainError(
    'platform.not-allowed',
    'The person does not work for your Member. Ask the secretariat to give the first role.',
  );
}

const textOf = (grant: RoleGrant) => JSON.stringify(Object.entries(grant).sort());
const distinct = (grants: readonly RoleGrant[]) => [...new Map(grants.map((grant) => [textOf(grant), grant])).values()];
const without = (grants: readonly RoleGrant[], others: readonly RoleGrant[]) =>
  grants.filter((grant) => !others.some((other) => textOf(other) === textOf(grant)));
