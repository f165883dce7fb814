import { roles, RoleGrant } from '@digital-customs/contracts';
import { givable, newRow, toGrant, toRow } from './grant-rows';

describe('the roles somebody may give', () => {
  it('are those of the own Member for its administrator', () => {
    const given = givable([
      { role: 'contributor', member: 'KE' },
      { role: 'member-admin', member: 'RW' },
    ]);
    expect(given).toEqual({ roles: ['contributor', 'approver', 'member-admin'], members: ['RW'] });
    expect(toGrant(newRow(given))).toEqual({ role: 'contributor', member: 'RW' });
  });

  it('are all for the secretariat', () => {
    const given = givable([{ role: 'secretariat' }]);
    expect(given.roles.length).toBe(roles.length);
    expect(given.members).toBeNull();
  });
});

describe('a row of the role editor', () => {
  const grants: RoleGrant[] = [
    { role: 'approver', member: 'RW' },
    { role: 'body-secretary', bodies: ['PTC', 'IMSC'] },
    { role: 'vice-chair', region: 'ESA' },
    { role: 'curator' },
  ];
  it.each(grants)('gives back the grant it was made of: $role', (grant) => {
    expect(toGrant(toRow(grant))).toEqual(grant);
    expect(RoleGrant.safeParse(toGrant(toRow(grant))).success).toBe(true);
  });

  it('is no grant while the Member or the body is missing', () => {
    expect(toGrant({ role: 'approver', member: '', region: 'ESA', bodies: '' })).toBeNull();
    expect(toGrant({ role: 'body-secretary', member: '', region: 'ESA', bodies: ' , ' })).toBeNull();
  });
});
