import { outline, pointAt } from './radar-points';

describe('a radar', () => {
  it('puts the first axis upwards and goes clockwise', () => {
    expect(pointAt(0, 4, 5, 100)).toEqual([0, -100]);
    expect(pointAt(1, 4, 5, 100)).toEqual([100, 0]);
    expect(pointAt(2, 4, 2.5, 100)).toEqual([0, 50]);
  });

  it('draws a closed line and passes over what has no level', () => {
    expect(outline([5, 5, null, 5], 100)).toBe('M0 -100L100 0L-100 0Z');
    expect(outline([null, null], 100)).toBe('');
  });
});
