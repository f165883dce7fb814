/**
 * The part of a file that a `Range` header asks for (RFC 9110, 14.2), from its first byte up to the one after its last.
 * Null for the whole: no range, several, or one that cannot be understood, which are left aside. `none`: beyond the file.
 */
export function partAsked(range: string | undefined, size: number): [start: number, end: number] | 'none' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? '');
  if (!found || (!found[1] && !found[2])) return null;
  const [from, to] = [found[1], found[2]];
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(size, Number(to) + 1) : size;
  if (from && to && Number(to) < Number(from)) return null;
  return start >= size || end <= start ? 'none' : [start, end];
}
