import type { Envelope } from '@digital-customs/contracts';
import { Announcements } from './announcements.js';

const event = (sequence: number): Envelope => ({
  id: `e-${sequence}`,
  type: 'testing.mark-added.v1',
  occurredAt: '2026-01-05T00:00:00.000Z',
  actor: { id: null, name: 'Nobody' },
  aggregate: { type: 'testing.tally', id: 'a', version: sequence, sequence },
  data: {},
});
const heard = (...sequences: number[]) => {
  const announcements = new Announcements();
  for (const sequence of sequences) announcements.add(event(sequence));
  const at = (sequence: number, waiting = 0) => ({ id: 'a', sequence, waiting });
  return (sequence: number, waiting = 0, before = at(sequence, waiting)) =>
    announcements.faultOf('testing.tally', before, at(sequence, waiting));
};

describe('the events of an aggregate', () => {
  it('are whole in whatever order and however often they came', () => {
    expect(heard(1, 2, 3)(3)).toBeNull();
    expect(heard(1, 3, 2, 1, 2, 3)(3)).toBeNull();
    expect(heard()(0)).toBeNull();
  });

  it('are not while one is missing in between or at the end', () => {
    expect(heard(1, 3)(3)).toContain('event 2 of 3 was never published');
    expect(heard(1)(2)).toContain('event 2 of 2 was never published');
  });

  it('are not while some wait in its outbox', () => {
    expect(heard(1)(2, 1)).toContain('1 of 2 events wait');
    expect(heard(1, 2)(2, 1)).toContain('1 of 2 events wait');
  });

  it('may be there or not where they came while they were read', () => {
    const before = { id: 'a', sequence: 2, waiting: 0 };
    expect(heard(1, 2)(3, 0, before)).toBeNull();
    expect(heard(1, 2, 3)(3, 0, before)).toBeNull();
  });

  it('are not where more were published than the owner knows of: a change was lost', () => {
    expect(heard(1, 2, 3)(2)).toContain('event 3 was published, but its owner knows of 2');
  });
});
