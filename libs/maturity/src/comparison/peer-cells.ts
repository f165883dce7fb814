import { findMember } from '@digital-customs/contracts';
import { evenWeights, similarity } from '../peers/similarity.js';

/** As many as a cell has at least. One more than have to be hidden in it, so that one of them can show its level. */
const cellSize = 6;

/**
 * Like-minded Members of a region in cells of six to eleven, by what the directory says alone: microaggregation, which makes groups of at least k
 * that are as much alike as they can be (MDAV: J. Domingo-Ferrer and J. M. Mateo-Sanz, IEEE Transactions on Knowledge and Data Engineering 14,
 * 2002), over Gower's likeness in place of a distance. The Member least like the others and those most like it are one cell, and so on; what is
 * left is the last. Each Member is in one cell, and nobody chooses it. None where the region is too small for two.
 */
export function peerCells(codes: readonly string[]): string[][] {
  if (codes.length < 2 * cellSize) return [];
  const left = new Set([...codes].sort());
  const cells: string[][] = [];
  while (left.size >= 2 * cellSize) {
    const outlier = first([...left], (code) => -total(code, left));
    const cell = [...left]
      .sort((a, b) => likeness(outlier, b) - likeness(outlier, a) || (a < b ? -1 : 1))
      .slice(0, cellSize);
    for (const code of cell) left.delete(code);
    cells.push(cell.sort());
  }
  return [...cells, [...left]];
}

const total = (code: string, others: ReadonlySet<string>) =>
  [...others].reduce((sum, other) => sum + likeness(code, other), 0);

const first = (codes: readonly string[], value: (code: string) => number) =>
  codes.reduce((best, code) => (value(code) > value(best) ? code : best));

const known = new Map<string, number>();
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const pair = one < other ? `${one} ${other}` : `${other} ${one}`;
  let alike = known.get(pair);
  if (alike === undefined) {
    const [a, b] = [findMember(one), findMember(other)];
    known.set(pair, (alike = a && b ? similarity(a, b, evenWeights).similarity : 0));
  }
  return alike;
}
