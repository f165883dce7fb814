import { needsReconfirmation } from './reconfirmation';

describe('what an administration confirmed', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  it('holds for two years', () => {
    expect(needsReconfirmation('2024-11-25T00:00:00Z', now)).toBe(false);
    expect(needsReconfirmation('2024-11-24T00:00:00Z', now)).toBe(true);
  });
  it('is not due when it was never confirmed: that has a mark of its own', () => {
    expect(needsReconfirmation(null, now)).toBe(false);
  });
});
