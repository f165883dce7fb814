import { quarterOf, quartersFrom, written } from './quarters';

describe('quarters', () => {
  it('go on over the end of a year', () => {
    expect(quartersFrom('2027-Q3', 4)).toEqual(['2027-Q3', '2027-Q4', '2028-Q1', '2028-Q2']);
  });
  it('hold three months each', () => {
    expect(quarterOf(new Date(2027, 2, 31))).toBe('2027-Q1');
    expect(quarterOf(new Date(2027, 3, 1))).toBe('2027-Q2');
    expect(written('2027-Q2')).toBe('Q2 2027');
  });
});
