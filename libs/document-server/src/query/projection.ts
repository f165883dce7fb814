import { type Document, hasOwn, isDocument, setOwn } from '../bson/document.js';
import { isNumber, toDouble } from '../bson/numbers.js';
import { badValue, MongoError } from '../errors.js';
import { elementTest } from './matcher.js';
import { wholeNumber } from './operators.js';
import { matchedPlace } from './positional.js';

type ArrayPick = (array: unknown[]) => unknown[] | undefined;
/** What a projection says, path part by path part: a field taken or left whole, its parts, or elements of an array. */
type Node = { take?: boolean; pick?: ArrayPick; parts: Map<string, Node> };

/** Compiles a projection; undefined when it asks for whole documents. Computed fields are refused. */
export const compileProjection = (
  projection: unknown,
  filter: Document,
): ((document: Document) => Document) | undefined => {
  if (projection === undefined || projection === null) return undefined;
  if (!isDocument(projection)) throw badValue('Expected a projection of type object');
  const entries = Object.entries(projection);
  if (entries.length === 0) return undefined;
  const root: Node = { parts: new Map() };
  let mode: 'include' | 'exclude' | undefined;
  let takesId = true;
  for (const [name, wanted] of entries) {
    const take = switchOf(wanted);
    if (take === undefined) {
      if (name.endsWith('.$')) throw badValue('As of 4.4, the positional projection must be boolean');
      const pick = arrayPick(name, wanted);
      addNode(root, name, { pick, parts: new Map() });
      if (isDocument(wanted) && '$elemMatch' in wanted) mode = agree(mode, 'include', name);
      continue;
    }
    if (name === '_id') takesId = take;
    else mode = agree(mode, take ? 'include' : 'exclude', name);
    if (name.endsWith('.$'))
      addNode(root, name.slice(0, -2), { pick: firstMatching(name.slice(0, -2), filter), parts: new Map() });
    else addNode(root, name, { take, parts: new Map() });
  }
  mode ??= hasOwn(projection, '_id') && takesId && switchOf(projection._id) !== undefined ? 'include' : 'exclude';
  if (mode === 'exclude') return (document) => exclude(document, root);
  if (takesId && !root.parts.has('_id')) root.parts.set('_id', { take: true, parts: new Map() });
  if (!takesId) root.parts.delete('_id');
  return (document) => include(document, root);
};

const agree = (mode: string | undefined, wanted: 'include' | 'exclude', name: string): 'include' | 'exclude' => {
  if (mode === undefined || mode === wanted) return wanted;
  const [code, doing] = wanted === 'exclude' ? [31254, 'exclusion'] : [31253, 'inclusion'];
  throw new MongoError(
    code,
    `Location${code}`,
    `Cannot do ${doing} on field ${name} in ${mode === 'include' ? 'inclusion' : 'exclusion'} projection`,
  );
};

const switchOf = (wanted: unknown): boolean | undefined => {
  if (typeof wanted === 'boolean') return wanted;
  return isNumber(wanted) ? toDouble(wanted) !== 0 : undefined;
};

const addNode = (root: Node, name: string, leaf: Node): void => {
  const parts = name.split('.');
  if (parts.some((part) => part === '' || part.startsWith('$')))
    throw badValue(`FieldPath '${name}' is not supported in a projection`);
  let node = root;
  for (const part of parts.slice(0, -1)) {
    let next = node.parts.get(part);
    if (!next) node.parts.set(part, (next = { parts: new Map() }));
    if (next.take !== undefined || next.pick) throw new MongoError(31249, 'Location31249', `Path collision at ${name}`);
    node = next;
  }
  const last = parts.at(-1)!;
  if (node.parts.has(last)) throw new MongoError(31250, 'Location31250', `Path collision at ${name}`);
  node.parts.set(last, leaf);
};

const arrayPick = (name: string, wanted: unknown): ArrayPick => {
  if (isDocument(wanted) && Object.keys(wanted).length === 1) {
    if ('$slice' in wanted) return slice(wanted.$slice);
    if ('$elemMatch' in wanted && !name.includes('.')) return firstThat(elementTest(wanted.$elemMatch));
  }
  throw badValue(
    `the projection of '${name}' is not supported by the embedded document server: 0, 1, $slice, $elemMatch and the positional $ are`,
  );
};

const slice = (operand: unknown): ArrayPick => {
  const [first, second] = Array.isArray(operand) ? (operand as unknown[]) : [operand];
  const from = wholeNumber(first, '$slice', -Infinity);
  if (second === undefined) return (array) => (from < 0 ? array.slice(from) : array.slice(0, from));
  const size = wholeNumber(second, '$slice limit', 1);
  return (array) => {
    const start = from < 0 ? Math.max(0, array.length + from) : from;
    return array.slice(start, start + size);
  };
};

const firstThat =
  (test: (element: unknown) => boolean): ArrayPick =>
  (array) => {
    const found = array.findIndex(test);
    return found < 0 ? undefined : [array[found]];
  };

/** The element which the filter's condition on the same array meets. */
const firstMatching =
  (name: string, filter: Document): ArrayPick =>
  (array) => {
    const place = matchedPlace(filter, name, array);
    if (place === undefined)
      throw new MongoError(
        51246,
        'Location51246',
        `Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array`,
      );
    return [array[place]];
  };

const include = (document: Document, node: Node): Document => {
  const result: Document = {};
  for (const key of Object.keys(document)) {
    const part = node.parts.get(key);
    if (!part) continue;
    const value = includeValue(document[key], part);
    if (value !== undefined) setOwn(result, key, value);
  }
  return result;
};

const includeValue = (value: unknown, node: Node): unknown => {
  if (node.take !== undefined) return node.take ? (value ?? null) : undefined;
  if (node.pick) return Array.isArray(value) ? node.pick(value) : value;
  if (Array.isArray(value))
    return value
      .filter((element) => Array.isArray(element) || isDocument(element))
      .map((element) => includeValue(element, node));
  return isDocument(value) ? include(value, node) : undefined;
};

const exclude = (document: Document, node: Node): Document => {
  const result: Document = {};
  for (const key of Object.keys(document)) {
    const part = node.parts.get(key);
    const value = part ? excludeValue(document[key], part) : document[key];
    if (!part || value !== undefined) setOwn(result, key, value);
  }
  return result;
};

const excludeValue = (value: unknown, node: Node): unknown => {
  if (node.take !== undefined) return node.take ? value : undefined;
  if (node.pick) return Array.isArray(value) ? node.pick(value) : value;
  if (Array.isArray(value)) return value.map((element) => excludeValue(element, node));
  return isDocument(value) ? exclude(value, node) : value;
};
