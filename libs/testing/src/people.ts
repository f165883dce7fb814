import type { Actor } from '@digital-customs/contracts';

/** People for tests, one per role; two Members in two regions. */
const person = (id: string, name: string, ...grants: Actor['grants']): Actor => ({ id, name, grants });

export const people = {
  contributor: person('u-contributor', 'Aline Uwase', { role: 'contributor', member: 'RW' }),
  approver: person('u-approver', 'Eric Mugisha', { role: 'approver', member: 'RW' }),
  memberAdmin: person('u-admin', 'Grace Keza', { role: 'member-admin', member: 'RW' }),
  neighbour: person('u-neighbour', 'Wanjiru Kamau', { role: 'contributor', member: 'KE' }),
  faraway: person('u-faraway', 'Lucía Mora', { role: 'contributor', member: 'CR' }),
  farApprover: person('u-far-approver', 'Diego Soto', { role: 'approver', member: 'CR' }),
  curator: person('u-curator', 'Ines Laurent', { role: 'curator' }),
  otherCurator: person('u-curator-2', 'Kofi Boateng', { role: 'curator' }),
  bodySecretary: person('u-body', 'Anna Schmidt', { role: 'body-secretary', bodies: ['PTC'] }),
  decisionMaker: person('u-decision', 'Omar Haddad', { role: 'decision-maker' }),
  viceChair: person('u-vice-chair', 'Naledi Dube', { role: 'vice-chair', region: 'ESA' }),
  partner: person('u-partner', 'Mei Lin', { role: 'partner' }),
  secretariat: person('u-secretariat', 'Paul Janssens', { role: 'secretariat' }),
} satisfies Record<string, Actor>;
