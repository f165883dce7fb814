import type { Actor } from '@digital-customs/contracts';
import { deliveryId, pauses, tried } from './delivery.js';
import { alter, begin, fared, isNews, renewSecret, requireOwn, secretsAt } from './webhook.js';

const at = new Date('2026-11-25T09:00:00.000Z');
const later = (hours: number) => new Date(at.getTime() + hours * 3600_000);
const owner: Actor = { id: 'o', name: 'O', grants: [] };
const given = { name: 'Archive', address: 'https://systems.customs.example/news', only: null };
const made = () => begin(given, 'whsec_b25l', owner, at, 0).state;
const code = (of: string) => expect.objectContaining({ code: of });
const failed = { failed: true, gone: false };

describe('a webhook', () => {
  it('is its owner’s alone', () => {
    expect(() => requireOwn(made(), { ...owner, id: 'x' })).toThrow(code('dissemination.webhook-not-found'));
    expect(() => requireOwn({ ...made(), state: 'removed' }, owner)).toThrow(code('dissemination.webhook-not-found'));
    expect(() => begin(given, 's', owner, at, 10)).toThrow(code('dissemination.too-many-webhooks'));
  });

  it('is signed with the old secret too for a day after it was given another', () => {
    const { state } = renewSecret(made(), 'whsec_dHdv', owner, at);
    expect(secretsAt(state, later(23))).toEqual(['whsec_dHdv', 'whsec_b25l']);
    expect(secretsAt(state, later(24))).toEqual(['whsec_dHdv']);
    expect(state.secrets).toHaveLength(2);
    expect(renewSecret(state, 'whsec_dHJp', owner, at).state.secrets.map(({ value }) => value)).toEqual(['whsec_dHJp', 'whsec_dHdv']); // prettier-ignore
  });

  it('is disabled after a week without one success, or at once when the receiver is gone for good', () => {
    const failing = fared(made(), failed, at).state;
    expect(failing).toMatchObject({ state: 'on', failingSince: at.toISOString() });
    expect(fared(failing, failed, later(7 * 24 - 1)).state.state).toBe('on');
    expect(fared(failing, failed, later(7 * 24)).state.state).toBe('disabled');
    expect(fared(failing, { failed: false, gone: false }, later(24)).state.failingSince).toBeNull();
    expect(fared(made(), { failed: true, gone: true }, at).state.state).toBe('disabled');
  });

  it('is written when that changes how it stands, and not at each try', () => {
    const failing = fared(made(), failed, at).state;
    expect([isNews(made(), false, at), isNews(made(), true, at)]).toEqual([false, true]);
    expect([isNews(failing, true, later(1)), isNews(failing, true, later(168)), isNews(failing, false, at)]).toEqual([false, true, true]); // prettier-ignore
  });

  it('tells of what comes from then on when it is put in use again', () => {
    const off = alter(made(), { ...given, on: false }, owner, later(1)).state;
    expect(off).toMatchObject({ state: 'off', since: at.toISOString() });
    expect(alter(off, { ...given, on: true }, owner, later(2)).state).toMatchObject({ state: 'on', since: later(2).toISOString() }); // prettier-ignore
  });
});

describe('a delivery', () => {
  it('has one id for a webhook and a piece of news', () => {
    expect(deliveryId('w', 'practice/p1@t')).toBe(deliveryId('w', 'practice/p1@t'));
    expect(deliveryId('w', 'practice/p1@u')).not.toBe(deliveryId('w', 'practice/p1@t'));
    expect(deliveryId('v', 'practice/p1@t')).not.toBe(deliveryId('w', 'practice/p1@t'));
  });

  it('is tried again after pauses that grow, for three days, and then given up', () => {
    const after = (failures: number) => tried({ tries: [] }, { status: 500, failure: 'status' }, at, 1, failures);
    expect(after(0)).toMatchObject({ state: 'waiting', nextAt: '2026-11-25T09:00:05.000Z' });
    expect(after(1)).toMatchObject({ state: 'waiting', nextAt: '2026-11-25T09:05:00.000Z' });
    expect(after(pauses.length)).toMatchObject({ state: 'failed', nextAt: null });
    expect([...pauses].sort((one, other) => one - other)).toEqual(pauses);
    const days = pauses.reduce((sum, pause) => sum + pause, 0) / (24 * 3600_000);
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(4);
  });

  it('keeps its latest twenty tries', () => {
    const tries = Array.from({ length: 20 }, (_, number) => ({ at: String(number), milliseconds: 1, status: 500, failure: null })); // prettier-ignore
    const { tries: kept, state } = tried({ tries }, { status: 204, failure: null }, at, 7, 3);
    expect(state).toBe('delivered');
    expect(kept).toHaveLength(20);
    expect(kept.at(-1)).toEqual({ at: at.toISOString(), milliseconds: 7, status: 204, failure: null });
  });
});
