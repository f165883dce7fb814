import { distributionOf, quantile } from './distribution.js';

describe('a distribution', () => {
  it('counts the levels and gives the quartiles', () => {
    const placed = [1.5, 2.3, 3, 3.5, 4.8].map((score) => ({ score, level: Math.floor(score) }));
    expect(distributionOf(placed)).toEqual({ count: 5, levels: [1, 1, 2, 1, 0], quartiles: [2.3, 3, 3.5] });
  });

  it('interpolates between two values', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.8);
    expect(quantile([4], 0.75)).toBe(4);
  });
});
