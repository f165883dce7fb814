import { hasOwn, isDocument } from './document.js';

/** A dotted path taken apart once. */
export type Path = readonly string[];
export const parsePath = (path: string): Path => path.split('.');

const arrayIndex = /^(0|[1-9]\d*)$/;
export const isArrayIndex = (part: string): boolean => arrayIndex.test(part);

/**
 * The values a query sees at a path: arrays on the way are entered, at an index or at each of their documents.
 * `undefined` stands for a document in which the path is missing; no value at all for an array without documents.
 */
export const valuesAt = (value: unknown, path: Path, from = 0, found: unknown[] = []): unknown[] => {
  if (from === path.length) {
    found.push(value);
  } else if (Array.isArray(value)) {
    enterArray(value, path, from, found);
  } else if (isDocument(value) && hasOwn(value, path[from]!)) {
    valuesAt(value[path[from]!], path, from + 1, found);
  } else {
    found.push(undefined);
  }
  return found;
};

const enterArray = (array: unknown[], path: Path, from: number, found: unknown[]): void => {
  const part = path[from]!;
  if (isArrayIndex(part) && Number(part) < array.length) valuesAt(array[Number(part)], path, from + 1, found);
  for (const element of array) if (isDocument(element)) valuesAt(element, path, from, found);
};

/**
 * The values by which a document is indexed and sorted at a path: the elements of an array in its place,
 * null where the path is missing, `undefined` for an empty array. `multikey` says that an array was met.
 */
export const keysAt = (document: unknown, path: Path): { values: unknown[]; multikey: boolean } => {
  const found = valuesAt(document, path);
  const first = found[0];
  if (found.length === 1 && !Array.isArray(first)) return { values: [first ?? null], multikey: false };
  if (found.length === 0) return { values: [null], multikey: true };
  const values = found.flatMap((value) => {
    if (!Array.isArray(value)) return [value ?? null];
    return value.length === 0 ? [undefined] : value.map((element) => element ?? null);
  });
  return { values, multikey: true };
};
