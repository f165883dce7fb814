import { type Actor, type NewApiKey, reachFor, type RoleGrant } from '@digital-customs/contracts';
import { actorOf, digestOf, makeKey, mostKeys, newKey, revokeKey, stateOf } from './api-key.js';

const at = new Date('2026-11-25T09:00:00Z');
const admin: RoleGrant = { role: 'member-admin', member: 'RW' };
const approver: RoleGrant = { role: 'approver', member: 'RW' };
const grace: Actor = { id: 'g', name: 'Grace', grants: [admin, approver] };
const wanted: NewApiKey = { member: 'RW', name: 'National site', scopes: ['read-public'], days: 30 };
const text = newKey();
const made = (given: Partial<NewApiKey> = {}) => ({
  ...makeKey('k1', { ...wanted, ...given }, text, grace, at, 0).state,
  _id: 'k1',
});
const code = (of: string) => expect.objectContaining({ code: of });
const later = (days: number) => new Date(at.getTime() + days * 24 * 3600_000);

describe('an API key', () => {
  it('is made by an administrator of that Member alone, as long as there is room', () => {
    const by = (...grants: RoleGrant[]): Actor => ({ id: 'x', name: 'X', grants });
    for (const other of [by(approver), by({ role: 'member-admin', member: 'KE' }), by({ role: 'secretariat' })])
      expect(() => makeKey('k', wanted, text, other, at, 0)).toThrow(code('platform.not-allowed'));
    expect(() => makeKey('k', wanted, text, grace, at, mostKeys)).toThrow(code('identity.too-many-keys'));
    expect(makeKey('k', wanted, text, grace, at, mostKeys - 1).events).toMatchObject([
      { type: 'identity.api-key-made.v1', data: { member: 'RW', expiresAt: '2026-12-25T09:00:00.000Z' } },
    ]);
  });

  it('is kept as its digest and its first eight characters', () => {
    const kept = JSON.stringify(makeKey('k1', wanted, text, grace, at, 0));
    expect(kept).toContain(digestOf(text));
    expect(kept).not.toContain(text);
    expect(kept).not.toContain(text.slice(0, 9));
  });

  it('is good until it expires, is revoked, or its maker administers the Member no more', () => {
    expect(stateOf(made(), [admin], later(29))).toBe('good');
    expect(stateOf(made(), [admin], later(30))).toBe('expired');
    expect(stateOf(made(), [{ role: 'member-admin', member: 'KE' }, approver], at)).toBe('without-maker');
    const revoked = revokeKey(made(), grace, at);
    expect(revoked.events).toMatchObject([{ type: 'identity.api-key-revoked.v1' }]);
    expect(stateOf(revoked.state, [admin], at)).toBe('revoked');
    expect(revokeKey({ ...revoked.state, _id: 'k1' }, grace, later(1))).toEqual({
      state: { ...revoked.state, _id: 'k1' },
      events: [],
    });
  });

  it('acts for its Member alone, whatever else its maker is', () => {
    const held: RoleGrant[] = [admin, { role: 'contributor', member: 'KE' }, { role: 'curator' }];
    expect(actorOf(made(), held, at)).toMatchObject({ id: 'key:k1', grants: [admin] });
    expect(() => actorOf(made(), [{ role: 'curator' }], at)).toThrow(code('identity.key-without-maker'));
  });
});

describe('the reach of a key', () => {
  const key = (...scopes: NewApiKey['scopes']) => actorOf(made({ scopes }), [admin, approver], at);

  it('stands where any visitor stands to read what is public', () => {
    expect(reachFor(key('read-public'), 'practice.read')?.grants).toEqual([]);
    expect(reachFor(key('read-public', 'write-drafts'), 'practice.read')?.grants).toEqual([]);
    expect(reachFor(key('read-member'), 'practice.read')?.grants).toEqual([admin]);
  });

  it('never approves, keeps no people and no keys, and signs nobody in', () => {
    const all = key('read-public', 'read-member', 'write-drafts');
    for (const permission of ['practice.approve', 'person.list', 'api-key.make', 'auth.use', 'consent.manage'] as const)
      expect([permission, reachFor(all, permission)]).toEqual([permission, null]);
    for (const permission of ['practice.read', 'practice.write', 'assessment.read'] as const)
      expect(reachFor(all, permission)?.grants).toEqual([admin]);
  });

  it('does not narrow people', () => {
    expect(reachFor(grace, 'practice.approve')).toBe(grace);
  });
});
