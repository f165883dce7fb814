import fc from 'fast-check';
import { editDistance } from './edit-distance.js';

/** Optimal string alignment over the whole table, as in the textbooks. */
const byTheBook = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row++)
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const line = table[row] as number[];
      line[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + same,
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  return at(a.length, b.length);
};

describe('editDistance', () => {
  it.each([
    ['customs', 'customs', 0],
    ['custms', 'customs', 1],
    ['cutsoms', 'customs', 1],
    ['vustoms', 'customs', 1],
    ['fasilitaton', 'facilitation', 2],
    ['ab', 'xyz', 3],
    ['', 'abc', 3],
  ])('from %s to %s is %d', (left, right, slips) => {
    expect(editDistance(left, right, 2)).toBe(slips);
  });

  it('agrees with the textbook up to the limit, and stays above it beyond', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(byTheBook(a, b), most + 1));
      }),
      { numRuns: 2000 },
    );
  });
});
