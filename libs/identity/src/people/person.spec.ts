import type { Actor, RoleGrant } from '@digital-customs/contracts';
import { changeRoles, requireMayGrant } from './person.js';

const admin: Actor = { id: 'a', name: 'Grace', grants: [{ role: 'member-admin', member: 'RW' }] };
const secretariat: Actor = { id: 's', name: 'Paul', grants: [{ role: 'secretariat' }] };
const person = (...grants: RoleGrant[]) => ({ _id: 'p', name: 'Eric', email: 'eric@example.org', grants });
const notAllowed = expect.objectContaining({ code: 'platform.not-allowed' });

describe('giving roles', () => {
  it('lets a Member’s administrator give the three roles of its Member', () => {
    const grants: RoleGrant[] = [
      { role: 'contributor', member: 'RW' },
      { role: 'approver', member: 'RW' },
    ];
    expect(changeRoles(person(), grants, admin)).toMatchObject({
      state: { grants },
      events: [{ type: 'identity.roles-changed.v1' }],
    });
  });

  it.each<[string, RoleGrant]>([
    ['another Member’s role', { role: 'contributor', member: 'KE' }],
    ['a curator’s role', { role: 'curator' }],
    ['the secretariat’s role', { role: 'secretariat' }],
  ])('refuses %s to a Member’s administrator, to give and to take', (_, grant) => {
    expect(() => requireMayGrant(admin, [grant])).toThrow(notAllowed);
    expect(() => changeRoles(person(grant), [], admin)).toThrow(notAllowed);
    expect(() => requireMayGrant(secretariat, [grant])).not.toThrow();
  });

  it('does not let the secretariat take its own role from itself', () => {
    expect(() => changeRoles({ ...person({ role: 'secretariat' }), _id: 's' }, [], secretariat)).toThrow(notAllowed);
  });
});
