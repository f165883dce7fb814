import type { Actor, NewInvitation } from '@digital-customs/contracts';
import { accept, beginAcceptance, invite, requireOpen, withdraw } from './invitation.js';

const noon = new Date('2026-11-24T12:00:00Z');
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const admin: Actor = { id: 'a', name: 'Grace', grants: [{ role: 'member-admin', member: 'RW' }] };
const eric: NewInvitation = {
  email: 'Eric@Example.org',
  name: 'Eric',
  grants: [{ role: 'approver', member: 'RW' }],
};
const invited = () => invite('i', eric, 'a-secret', admin, noon).state;
const invalid = expect.objectContaining({ code: 'identity.invitation-invalid' });

describe('an invitation', () => {
  it('keeps a digest of its secret and announces who is invited to what', () => {
    const { state, events } = invite('i', eric, 'a-secret', admin, noon);
    expect(JSON.stringify(state)).not.toContain('a-secret');
    expect(events).toEqual([
      { type: 'identity.person-invited.v1', data: { id: 'i', email: 'eric@example.org', grants: eric.grants } },
    ]);
  });

  it('is refused for a role the inviter may not give', () => {
    expect(() => invite('i', { ...eric, grants: [{ role: 'curator' }] }, 's', admin, noon)).toThrow(
      expect.objectContaining({ code: 'platform.not-allowed' }),
    );
  });

  it('is good for seven days', () => {
    expect(() => requireOpen(invited(), later(7 * 24 * 3600_000 - 1))).not.toThrow();
    expect(() => requireOpen(invited(), later(7 * 24 * 3600_000))).toThrow(invalid);
  });

  it('is good for one use', () => {
    const used = accept(beginAcceptance(invited(), noon).state, noon).state;
    expect(() => beginAcceptance(used, noon)).toThrow(invalid);
  });

  it('is no longer good once it was taken back', () => {
    expect(() => requireOpen(withdraw(invited(), admin, noon).state, noon)).toThrow(invalid);
  });

  it('lets one of two people at once go on, and another try after a crash', () => {
    const opening = beginAcceptance(invited(), noon).state;
    expect(() => beginAcceptance(opening, later(1_000))).toThrow(
      expect.objectContaining({ code: 'platform.conflict' }),
    );
    expect(() => beginAcceptance(opening, later(31_000))).not.toThrow();
  });
});
