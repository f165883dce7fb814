import { countersOf, networkOf, waitFor } from './attempt-limits.js';

const noon = new Date('2026-11-24T12:00:00Z');
const minutesBefore = (minutes: number) => new Date(noon.getTime() - minutes * 60_000);

describe('limits of sign-in attempts', () => {
  it('let the next attempt through while fewer than the limit were made', () => {
    expect(waitFor([minutesBefore(5), minutesBefore(1)], 3, noon)).toBe(0);
  });

  it('make it wait until the oldest of the last ones is a quarter of an hour old', () => {
    const tries = [14, 10, 1].map(minutesBefore);
    expect(waitFor(tries, 3, noon)).toBe(60);
    expect(waitFor(tries, 3, new Date(noon.getTime() + 60_000))).toBe(0);
  });

  it('count an address of the same person apart from another one, and the person over all', () => {
    const [here, everywhere] = countersOf('Aline@example.org', '192.0.2.1');
    const [there, everywhereToo] = countersOf('aline@example.org', '192.0.2.2');
    expect(here!.key).not.toBe(there!.key);
    expect(everywhere!.key).toBe(everywhereToo!.key);
  });

  it.each([
    ['2001:db8:1:2::7', '2001:db8:1:2:ffff::1', true],
    ['2001:0db8:0001:0002::7', '2001:db8:1:2::8', true],
    ['2001:db8:1:3::7', '2001:db8:1:2::7', false],
    ['::ffff:192.0.2.1', '192.0.2.1', true],
    ['192.0.2.1', '192.0.2.2', false],
    ['::1', '::2', true],
  ])('take %s and %s as one network: %s', (one, other, same) => {
    expect(networkOf(one) === networkOf(other)).toBe(same);
  });
});
