import { copy, type Document, isDocument } from '../bson/document.js';
import { equalValues } from '../bson/order.js';
import { badValue, failedToParse, MongoError, notSupported } from '../errors.js';
import { compileOperator, type FieldChange, remove } from './operators.js';
import { type ArrayFilters, expandPath, identifierOf, parseArrayFilters } from './positional-paths.js';
import { rename } from './rename.js';
import { erase, locate, read, write } from './target.js';

/** Makes the new document of the old one. `inserting` is true for the document of an upsert. The old one is not touched. */
export type Update = { replaces: boolean; apply: (document: Document, inserting?: boolean) => Document };

type Step = { operator: string; path: string[]; run: (document: Document, inserting: boolean) => void };

/** Compiles an update: a replacement, or operators with `arrayFilters`; `filter` is what `$` refers to. Pipelines are refused. */
export const compileUpdate = (update: unknown, filter: Document, arrayFilters: unknown): Update => {
  if (Array.isArray(update)) throw notSupported('an update by pipeline');
  if (!isDocument(update)) throw failedToParse('Update argument must be either an object or an array');
  const filters = parseArrayFilters(arrayFilters);
  if (!Object.keys(update)[0]?.startsWith('$')) return replacement(update, filters);
  const now = new Date();
  const steps = Object.entries(update).flatMap(([operator, fields]) => {
    if (!isDocument(fields))
      throw failedToParse(
        `Modifiers operate on fields but we found type ${typeof fields} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${String(fields)}}`,
      );
    return Object.entries(fields).map(([name, operand]) => step(operator, name, operand, now, filter, filters));
  });
  refuseConflicts(
    steps.flatMap(({ operator, path, targetPath }) => (operator === '$rename' ? [path, targetPath] : [path])),
  );
  refuseUnused(filters, steps);
  steps.sort((a, b) => (a.path.join('.') < b.path.join('.') ? -1 : 1));
  return {
    replaces: false,
    apply: (document, inserting = false) => {
      const changed = copy(document);
      for (const { operator, run } of steps) if (inserting || operator !== '$setOnInsert') run(changed, inserting);
      refuseNewId(document, changed);
      return changed;
    },
  };
};

const replacement = (document: Document, filters: ArrayFilters): Update => {
  if (filters.size > 0) throw failedToParse('arrayFilters may not be specified for replacement-style updates');
  for (const key of Object.keys(document))
    if (key.startsWith('$'))
      throw failedToParse(
        `The dollar ($) prefixed field '${key}' in '${key}' is not allowed in the context of an update's replacement document.`,
      );
  return {
    replaces: true,
    apply: (old) => {
      const { _id = old._id, ...rest } = document;
      const changed = _id === undefined ? copy(rest) : { _id, ...copy(rest) };
      refuseNewId(old, changed);
      return changed;
    },
  };
};

const step = (
  operator: string,
  name: string,
  operand: unknown,
  now: Date,
  filter: Document,
  filters: ArrayFilters,
): Step & { targetPath: string[] } => {
  const path = checkedPath(name);
  if (operator === '$rename') {
    if (typeof operand !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${name}`);
    const targetPath = checkedPath(operand);
    return { operator, path, targetPath, run: (document) => rename(document, path, targetPath) };
  }
  const change = compileOperator(operator, operand, now);
  const run = (document: Document, inserting: boolean) => {
    for (const place of expandPath(document, path, filter, filters, inserting)) applyAt(document, place, change);
  };
  return { operator, path, targetPath: path, run };
};

const applyAt = (document: Document, path: string[], { creates, change }: FieldChange): void => {
  const target = locate(document, path, creates);
  if (!target) return;
  const result = change(read(target), path.join('.'));
  if (result === remove) erase(target);
  else if (result !== undefined) write(target, result);
};

const checkedPath = (name: string): string[] => {
  const path = name.split('.');
  if (path.includes(''))
    throw new MongoError(
      56,
      'EmptyFieldName',
      `The update path '${name}' contains an empty field name, which is not allowed.`,
    );
  const last = path.at(-1)!;
  for (const part of path)
    if (part.startsWith('$') && part !== '$' && identifierOf(part) === undefined)
      throw new MongoError(
        52,
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${last}' in '${name}' is not valid for storage.`,
      );
  return path;
};

const refuseConflicts = (paths: string[][]): void => {
  const names = paths.map((path) => path.join('.')).sort();
  names.forEach((name, i) => {
    const other = names.slice(i + 1).find((later) => later === name || later.startsWith(`${name}.`));
    if (other !== undefined)
      throw new MongoError(
        40,
        'ConflictingUpdateOperators',
        `Updating the path '${other}' would create a conflict at '${name}'`,
      );
  });
};

const refuseUnused = (filters: ArrayFilters, steps: Step[]): void => {
  for (const name of filters.keys())
    if (!steps.some(({ path }) => path.includes(`$[${name}]`)))
      throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
};

const refuseNewId = (before: Document, after: Document): void => {
  if (before._id !== undefined && !equalValues(before._id, after._id))
    throw new MongoError(
      66,
      'ImmutableField',
      `Performing an update on the path '_id' would modify the immutable field '_id'`,
    );
};
