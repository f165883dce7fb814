/**
 * Slips between two words: a letter too many, too few, another one, or two neighbours swapped (optimal string alignment).
 * Counts UTF-16 units. More than `most` is answered as `most + 1`, early.
 */
export const editDistance = (left: string, right: string, most: number): number => {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before = new Array<number>(right.length + 1).fill(0);
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = new Array<number>(right.length + 1).fill(most + 1);
    current[0] = row;
    let best = row;
    const from = Math.max(1, row - most);
    const to = Math.min(right.length, row + most);
    for (let column = from; column <= to; column++) {
      const cost = distanceAt(left, right, row, column, before, previous, current);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    before = previous;
    previous = current;
  }
  return Math.min(previous[right.length] ?? most + 1, most + 1);
};

const distanceAt = (
  left: string,
  right: string,
  row: number,
  column: number,
  before: number[],
  previous: number[],
  current: number[],
): number => {
  const a = left.charCodeAt(row - 1);
  const b = right.charCodeAt(column - 1);
  const at = (line: number[], place: number): number => line[place] ?? Infinity;
  let cost = Math.min(
    at(previous, column - 1) + (a === b ? 0 : 1),
    at(previous, column) + 1,
    at(current, column - 1) + 1,
  );
  const swapped = row > 1 && column > 1 && a === right.charCodeAt(column - 2) && left.charCodeAt(row - 2) === b;
  if (swapped) cost = Math.min(cost, at(before, column - 2) + 1);
  return cost;
};
