/** A document as decoded from BSON. */
export type Doc = Record<string, unknown>;

export const isPlain = (value: unknown): value is Doc =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp) &&
  !(value instanceof Uint8Array) &&
  !('_bsontype' in value);

/**
 * The values an index or a sort sees at a dotted path: those of every element where the path runs through arrays.
 * The elements of an array at the end stand for it; an empty one counts as undefined, a missing value as undefined.
 */
export function valuesAt(document: unknown, path: readonly string[]): unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return Array.isArray(document) ? (document.length ? document : [undefined]) : [document];
  if (Array.isArray(document)) {
    const inside = document.filter((item) => isPlain(item)).flatMap((item) => valuesAt(item, path));
    const position = /^\d+$/.test(step) && Number(step) < document.length ? valuesAt(document[Number(step)], rest) : [];
    const found = [...inside, ...position];
    return found.length ? found : [undefined];
  }
  return isPlain(document) && Object.hasOwn(document, step) ? valuesAt(document[step], rest) : [undefined];
}

/** Whether anything at all stands at the path. */
export function isPresent(document: unknown, path: readonly string[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return document !== undefined;
  if (Array.isArray(document))
    return (
      document.some((item) => isPresent(item, path)) || (/^\d+$/.test(step) && isPresent(document[Number(step)], rest))
    );
  return isPlain(document) && Object.hasOwn(document, step) && isPresent(document[step], rest);
}
