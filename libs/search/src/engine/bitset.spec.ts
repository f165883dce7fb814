import fc from 'fast-check';
import { Bitset } from './bitset.js';

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 300 }));
const listed = (set: Bitset): number[] => {
  const list: number[] = [];
  set.forEach((number) => list.push(number));
  return list;
};
const ascending = (list: number[]): number[] => [...list].sort((a, b) => a - b);

describe('Bitset', () => {
  it('holds what was added and not deleted, ascending', () => {
    fc.assert(
      fc.property(numbers, numbers, (added, deleted) => {
        const set = Bitset.of(added);
        deleted.forEach((number) => set.delete(number));
        const expected = ascending(added.filter((number) => !deleted.includes(number)));
        expect(listed(set)).toEqual(expected);
        expect(set.count()).toBe(expected.length);
        expect(set.isEmpty()).toBe(expected.length === 0);
        expect(added.every((number) => set.has(number) !== deleted.includes(number))).toBe(true);
      }),
    );
  });

  it('joins, shares and takes away like any sets, and leaves both as they were', () => {
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const [a, b] = [Bitset.of(left), Bitset.of(right)];
        const shared = ascending(left.filter((number) => right.includes(number)));
        expect(listed(a.and(b))).toEqual(shared);
        expect(a.countShared(b)).toBe(shared.length);
        expect(listed(a.or(b))).toEqual(ascending([...new Set([...left, ...right])]));
        expect(listed(a.without(b))).toEqual(ascending(left.filter((number) => !right.includes(number))));
        expect([listed(a), listed(b)]).toEqual([ascending(left), ascending(right)]);
      }),
    );
  });

  it('gives a copy that changes alone', () => {
    const set = Bitset.of([1, 31, 32]);
    const copy = set.clone();
    copy.delete(31);
    copy.add(500);
    expect([listed(set), listed(copy)]).toEqual([[1, 31, 32], [1, 32, 500]]); // prettier-ignore
  });
});
