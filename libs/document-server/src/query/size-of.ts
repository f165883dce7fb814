/** How many items there are, without keeping any of them. */
export const sizeOf = (items: Iterable<unknown>): number => {
  const rest = items[Symbol.iterator]();
  let n = 0;
  while (!rest.next().done) n++;
  return n;
};
