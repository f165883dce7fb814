import { Int32, Long, Timestamp } from 'bson';
import { keyOf } from '../bson/key-order.js';
import { type Doc, isPlain } from '../bson/paths.js';
import { badValue, failedToParse, MongoError, notSupported, typeMismatch } from '../errors.js';
import { addToSet, pop, pull, pullAll, push } from './array-updates.js';
import { calculate } from './numbers.js';
import { type Positions, resolvePath } from './update-paths.js';

type Operator = (before: unknown, given: unknown) => unknown;
const gone = Symbol('gone');

const operators: Record<string, Operator> = {
  $set: (_, given) => given,
  $unset: () => gone,
  $inc: (before, given) => calculate('$inc', before ?? (before === null ? null : 0), given),
  $mul: (before, given) => calculate('$mul', before ?? (before === null ? null : 0), given),
  $min: (before, given) => (before === undefined || Buffer.compare(keyOf(given), keyOf(before)) < 0 ? given : before),
  $max: (before, given) => (before === undefined || Buffer.compare(keyOf(given), keyOf(before)) > 0 ? given : before),
  $currentDate: (_, given) => now(given),
  $push: push,
  $addToSet: addToSet,
  $pull: (before, given) => (before === undefined ? undefined : pull(before, given)),
  $pullAll: (before, given) => (before === undefined ? undefined : pullAll(before, given)),
  $pop: (before, given) => (before === undefined ? undefined : pop(before, given)),
  $bit: bit,
};

/** Whether an update replaces the document or changes it by operators. */
export function isReplacement(update: Doc | unknown[]): boolean {
  if (Array.isArray(update)) throw notSupported('An update by a pipeline');
  const names = Object.keys(update);
  const withDollar = names.filter((name) => name.startsWith('$')).length;
  if (withDollar && withDollar < names.length)
    throw failedToParse('Unknown modifier: an update is either all operators or a whole document');
  return withDollar === 0;
}

/** Applies update operators to a document, which stays as it is; the result is a new one. `inserting`: with $setOnInsert. */
export function applyUpdate(document: Doc, update: Doc, positions: Positions, inserting = false): Doc {
  let result = document;
  for (const { name, path, given } of operationsOf(update)) {
    if (name === '$rename') result = rename(result, path, String(given));
    else if (name !== '$setOnInsert') result = applyAt(result, path, positions, operators[name]!, given);
    else if (inserting) result = applyAt(result, path, positions, operators['$set']!, given);
  }
  return result;
}

function operationsOf(update: Doc) {
  const operations = Object.entries(update).flatMap(([name, changes]) => {
    if (!(name in operators) && name !== '$rename' && name !== '$setOnInsert')
      throw failedToParse(`Unknown modifier: ${name}`);
    if (!isPlain(changes)) throw failedToParse(`Modifiers operate on fields but we found another type for ${name}`);
    return Object.entries(changes).map(([path, given]) => ({ name, path, given }));
  });
  const paths = operations.flatMap(({ name, path, given }) => (name === '$rename' ? [path, String(given)] : [path]));
  for (const [position, path] of paths.entries()) {
    for (const other of paths.slice(position + 1)) {
      if (path === other || other.startsWith(`${path}.`) || path.startsWith(`${other}.`))
        throw new MongoError(
          40,
          'ConflictingUpdateOperators',
          `Updating the path '${other}' would create a conflict at '${path}'`,
        );
    }
  }
  return operations;
}

function applyAt(document: Doc, path: string, positions: Positions, operator: Operator, given: unknown): Doc {
  return resolvePath(document, path, positions).reduce<Doc>(
    (result, steps) => changeAt(result, steps, (before) => operator(before, given), path) as Doc,
    document,
  );
}

/** Copies what lies on the way to a path and puts a changed value there. */
function changeAt(at: unknown, steps: string[], change: (before: unknown) => unknown, path: string): unknown {
  const [step, ...rest] = steps as [string, ...string[]];
  if (Array.isArray(at)) return changeElement(at, step, rest, change, path);
  if (at !== undefined && !isPlain(at))
    throw new MongoError(28, 'PathNotViable', `Cannot create field '${step}' in element at '${path}'`);
  const before = at?.[step];
  if (rest.length === 0) return withField(at ?? {}, step, change(before));
  if (before === undefined && change(undefined) === gone) return at;
  const inner = changeAt(before, rest, change, path);
  return inner === undefined ? at : withField(at ?? {}, step, inner);
}

function changeElement(
  list: unknown[],
  step: string,
  rest: string[],
  change: (before: unknown) => unknown,
  path: string,
): unknown {
  if (!/^\d+$/.test(step))
    throw new MongoError(28, 'PathNotViable', `Cannot create field '${step}' in an array at '${path}'`);
  const position = Number(step);
  if (position > 1_500_000) throw badValue('The array position is too far out');
  const value = rest.length ? changeAt(list[position], rest, change, path) : change(list[position]);
  if (value === gone && position >= list.length) return list;
  const copy = [...list];
  while (copy.length < position) copy.push(null);
  copy[position] = value === gone ? null : value;
  return copy;
}

function withField(document: Doc, name: string, value: unknown): Doc {
  if (value === undefined) return document;
  if (value !== gone) return { ...document, [name]: value };
  const { [name]: removed, ...rest } = document;
  void removed;
  return rest;
}

function rename(document: Doc, from: string, to: string): Doc {
  const none: Positions = { matched: () => undefined, filters: new Map() };
  const value = from.split('.').reduce<unknown>((at, step) => (isPlain(at) ? at[step] : undefined), document);
  if (value === undefined) return document;
  return applyAt(
    applyAt(document, from, none, () => gone, null),
    to,
    none,
    () => value,
    null,
  );
}

function now(given: unknown): Date | Timestamp {
  if (given === true || (isPlain(given) && given['$type'] === 'date')) return new Date();
  if (isPlain(given) && given['$type'] === 'timestamp')
    return new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  throw badValue('$currentDate takes true or a $type');
}

function bit(before: unknown, given: unknown): unknown {
  const [name, operand] = Object.entries(isPlain(given) ? given : {})[0] ?? [];
  if (before instanceof Long || operand instanceof Long) throw notSupported('$bit on 64-bit integers');
  const [value, by] = [before ?? 0, operand].map((item) => (item instanceof Int32 ? item.valueOf() : item));
  if (!Number.isInteger(value) || !Number.isInteger(by)) throw typeMismatch('$bit works on integers');
  if (name === 'and') return (value as number) & (by as number);
  if (name === 'or') return (value as number) | (by as number);
  if (name === 'xor') return (value as number) ^ (by as number);
  throw badValue('$bit takes and, or, xor');
}

/** What an upsert starts from: the fields that the filter fixes to one value. */
export function seedOf(filter: Doc): Doc {
  const none: Positions = { matched: () => undefined, filters: new Map() };
  return Object.entries(filter).reduce<Doc>((seed, [field, wanted]) => {
    if (field === '$and') return (wanted as Doc[]).reduce((all, part) => ({ ...all, ...seedOf(part) }), seed);
    if (field.startsWith('$')) return seed;
    const operators = isPlain(wanted) && Object.keys(wanted).some((key) => key.startsWith('$'));
    if (operators && !('$eq' in wanted)) return seed;
    if (wanted instanceof RegExp) return seed;
    return applyAt(seed, field, none, () => (operators ? wanted['$eq'] : wanted), null);
  }, {});
}
