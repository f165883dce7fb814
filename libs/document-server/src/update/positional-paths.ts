import { type Document, isDocument } from '../bson/document.js';
import { badValue, failedToParse } from '../errors.js';
import { compileFilter } from '../query/matcher.js';
import { matchedPlace } from '../query/positional.js';
import { locate, read } from './target.js';

export type ArrayFilters = Map<string, (element: unknown) => boolean>;

/** Reads `arrayFilters`: each names one identifier. */
export const parseArrayFilters = (filters: unknown): ArrayFilters => {
  const parsed: ArrayFilters = new Map();
  if (filters === undefined) return parsed;
  if (!Array.isArray(filters)) throw failedToParse('arrayFilters must be an array');
  for (const filter of filters) {
    if (!isDocument(filter)) throw failedToParse('each of arrayFilters must be an object');
    const [name, ...others] = new Set(identifiers(filter));
    if (name === undefined)
      throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
    if (others.length > 0)
      throw failedToParse(
        `Error parsing array filter: Expected a single top-level field name, found '${name}' and '${others[0]}'`,
      );
    if (!/^[a-z][A-Za-z0-9]*$/.test(name))
      throw badValue(
        `Error parsing array filter: the identifier '${name}' must begin with a lowercase letter and hold no special characters`,
      );
    if (parsed.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const matches = compileFilter(filter);
    parsed.set(name, (element) => matches({ [name]: element }));
  }
  return parsed;
};

const identifiers = (filter: Document): string[] =>
  Object.entries(filter).flatMap(([name, condition]) => {
    if (!name.startsWith('$')) return [name.split('.')[0]!];
    return Array.isArray(condition) ? condition.flatMap((part) => (isDocument(part) ? identifiers(part) : [])) : [];
  });

export const identifierOf = (part: string): string | undefined => /^\$\[(.*)\]$/.exec(part)?.[1];

/** The plain paths that a path with `$`, `$[]` or `$[name]` stands for in this document. */
export const expandPath = (
  document: Document,
  path: readonly string[],
  filter: Document,
  filters: ArrayFilters,
  inserting: boolean,
): string[][] => {
  const place = path.findIndex((part) => part.startsWith('$'));
  if (place < 0) return [[...path]];
  if (place === 0)
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path.join('.')}'`);
  const before = path.slice(0, place);
  const rest = path.slice(place + 1);
  const target = locate(document, before, false);
  const array = target && read(target);
  const places =
    path[place] === '$' ? [thePlace(filter, before, array, inserting)] : chosen(path, place, array, filters);
  return places.flatMap((index) =>
    expandPath(document, [...before, String(index), ...rest], filter, filters, inserting),
  );
};

const thePlace = (filter: Document, before: string[], array: unknown, inserting: boolean): number => {
  const name = before.filter((part) => !/^\d+$/.test(part)).join('.');
  const place = inserting || !Array.isArray(array) ? undefined : matchedPlace(filter, name, array);
  if (place === undefined) throw badValue('The positional operator did not find the match needed from the query.');
  return place;
};

const chosen = (path: readonly string[], place: number, array: unknown, filters: ArrayFilters): number[] => {
  const shown = path.slice(0, place).join('.');
  if (array === undefined)
    throw badValue(`The path '${shown}' must exist in the document in order to apply array updates.`);
  if (!Array.isArray(array)) throw badValue(`Cannot apply array updates to non-array element ${shown}`);
  const name = identifierOf(path[place]!);
  if (name === undefined) throw badValue(`The field '${path[place]}' in '${path.join('.')}' is not valid for storage.`);
  const test = name === '' ? () => true : filters.get(name);
  if (!test) throw badValue(`No array filter found for identifier '${name}' in path '${path.join('.')}'`);
  return array.flatMap((element, i) => (test(element) ? [i] : []));
};
