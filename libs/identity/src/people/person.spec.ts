import type { Actor, RoleGrant } from '@digital-customs/contracts';
import { changeRoles, requireMayGrant } from './person.js';

const admin: Actor = { id: 'a', name: 'Grace', grants: [{ role: 'member-admin', member: 'RW' }] };
const secretariat: Actor = { id: 's', name: 'Paul', grants: [{ role: 'secretariat' }] };
const person = (...grants: RoleGrant[]) => ({ _id: 'p', name: 'Eric', email: 'eric@example.org', grants });
const notAllowed = expect.objectContaining({ code: 'platform.not-allowed' });
const contributor: RoleGrant = { role: 'contributor', member: 'RW' };
const approver: RoleGrant = { role: 'approver', member: 'RW' };

describe('giving roles', () => {
  it('lets a Member’s administrator give the three roles of its Member', () => {
    expect(changeRoles(person(contributor), [contributor, approver], admin, 1)).toMatchObject({
      state: { grants: [contributor, approver] },
      events: [{ type: 'identity.roles-changed.v1', data: { id: 'p', grants: [contributor, approver] } }],
    });
  });

  it.each<[string, RoleGrant]>([
    ['another Member’s role', { role: 'contributor', member: 'KE' }],
    ['a curator’s role', { role: 'curator' }],
    ['the secretariat’s role', { role: 'secretariat' }],
  ])('refuses %s to a Member’s administrator, to give and to take', (_, grant) => {
    expect(() => requireMayGrant(admin, [grant])).toThrow(notAllowed);
    expect(() => changeRoles(person(contributor), [contributor, grant], admin, 2)).toThrow(notAllowed);
    expect(() => changeRoles(person(contributor, grant), [contributor], admin, 2)).toThrow(notAllowed);
    expect(() => requireMayGrant(secretariat, [grant])).not.toThrow();
  });

  it('lets a Member’s administrator change its own roles of a person who has others besides', () => {
    const curator: RoleGrant = { role: 'curator' };
    expect(changeRoles(person(contributor, curator), [curator, approver], admin, 1).state.grants).toEqual([
      curator,
      approver,
    ]);
  });

  it('keeps a Member’s administrator from people of other administrations', () => {
    expect(() => changeRoles(person({ role: 'approver', member: 'KE' }), [], admin, 1)).toThrow(notAllowed);
    expect(() =>
      changeRoles(
        person({ role: 'approver', member: 'KE' }),
        [{ role: 'approver', member: 'KE' }, contributor],
        admin,
        1,
      ),
    ).toThrow(notAllowed);
  });

  it('keeps the last person of the secretariat', () => {
    const last = person({ role: 'secretariat' });
    expect(() => changeRoles(last, [], secretariat, 1)).toThrow(notAllowed);
    expect(changeRoles(last, [], secretariat, 2).state.grants).toEqual([]);
  });

  it('gives a role once that is named twice', () => {
    expect(changeRoles(person(), [contributor, { ...contributor }], secretariat, 1).state.grants).toEqual([
      contributor,
    ]);
  });
});
