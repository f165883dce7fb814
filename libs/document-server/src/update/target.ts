import { type Document, hasOwn, isDocument, setOwn } from '../bson/document.js';
import { isArrayIndex } from '../bson/paths.js';
import { badValue, MongoError } from '../errors.js';

/** A place in a document that an operator reads and writes. */
export type Target = { container: Document | unknown[]; key: string };

const mostPadding = 1_500_000;

/** The place at a path without positional parts. With `create`, what is missing on the way is made; else undefined when it is missing. */
export const locate = (document: Document, path: readonly string[], create: boolean): Target | undefined => {
  let container: Document | unknown[] = document;
  for (const [i, key] of path.slice(0, -1).entries()) {
    if (!canHold(container, key)) return create ? notViable(path, i) : undefined;
    let next = read({ container, key });
    if (next === undefined) {
      if (!create) return undefined;
      next = {};
      write({ container, key }, next);
    }
    if (!Array.isArray(next) && !isDocument(next)) return create ? notViable(path, i + 1) : undefined;
    container = next;
  }
  const key = path.at(-1)!;
  if (canHold(container, key)) return { container, key };
  return create ? notViable(path, path.length - 1) : undefined;
};

const canHold = (container: Document | unknown[], key: string): boolean =>
  !Array.isArray(container) || isArrayIndex(key);

const notViable = (path: readonly string[], place: number): never => {
  throw new MongoError(
    28,
    'PathNotViable',
    `Cannot create field '${path[place]}' in element {${path.slice(0, place).join('.')}}`,
  );
};

export const read = ({ container, key }: Target): unknown => {
  if (Array.isArray(container)) return container[Number(key)];
  return hasOwn(container, key) ? container[key] : undefined;
};

export const write = ({ container, key }: Target, value: unknown): void => {
  if (!Array.isArray(container)) return setOwn(container, key, value);
  const place = Number(key);
  if (place > container.length + mostPadding)
    throw badValue(`can't backfill more than ${mostPadding} elements in an array`);
  while (container.length < place) container.push(null);
  container[place] = value;
};

/** Removes a field; an element of an array becomes null, so that the others keep their places. */
export const erase = (target: Target): void => {
  if (read(target) === undefined) return;
  if (Array.isArray(target.container)) target.container[Number(target.key)] = null;
  else delete target.container[target.key];
};
