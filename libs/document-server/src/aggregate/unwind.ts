import { copy, type Document, isDocument } from '../bson/document.js';
import { Long } from 'bson';
import { MongoError } from '../errors.js';
import { erase, locate, read, write } from '../update/target.js';
import { fields } from './scoped-operators.js';

/** `$unwind`: one document for each element of an array. */
export const unwind = (spec: unknown): ((document: Document) => Document[]) => {
  const {
    path: field,
    includeArrayIndex: place,
    preserveNullAndEmptyArrays: keep,
  } = isDocument(spec)
    ? fields('$unwind', spec, ['path'], ['includeArrayIndex', 'preserveNullAndEmptyArrays'])
    : ({ path: spec } as Document);
  if (typeof field !== 'string' || !field.startsWith('$'))
    throw new MongoError(
      28818,
      'Location28818',
      `path option to $unwind stage should be prefixed with a '$': ${String(field)}`,
    );
  const path = field.slice(1).split('.');
  const one = (document: Document, value: unknown, index: number | null): Document => {
    const result = copy(document);
    const target = locate(result, path, value !== undefined);
    if (target && value === undefined) erase(target);
    else if (target) write(target, value);
    if (typeof place === 'string')
      write(locate(result, place.split('.'), true)!, index === null ? null : Long.fromNumber(index));
    return result;
  };
  return (document) => {
    const target = locate(document, path, false);
    const value = target && read(target);
    if (Array.isArray(value) && value.length > 0) return value.map((element, i) => one(document, element, i));
    if (value !== undefined && value !== null && !Array.isArray(value)) return [one(document, value, null)];
    return keep === true ? [one(document, Array.isArray(value) ? undefined : value, null)] : [];
  };
};
