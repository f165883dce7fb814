import { copy, type Document, isDocument } from '../bson/document.js';
import { parsePath, valuesAt } from '../bson/paths.js';
import { failedToParse, notSupported } from '../errors.js';
import { isRegex } from '../query/operators.js';
import type { Catalog } from '../store/catalog.js';
import { select } from '../store/query.js';
import { locate, write } from '../update/target.js';
import { compile, scopeOf } from './expressions.js';
import { fields } from './scoped-operators.js';
import { runPipeline } from './pipeline.js';

export type Source = { catalog: Catalog; db: string; variables: Document };

/** `$lookup`, either by `localField` and `foreignField` or by `pipeline`; both together are refused. */
export const lookup = (spec: unknown, source: Source): ((document: Document) => Document) => {
  const {
    from,
    as,
    localField,
    foreignField,
    pipeline,
    let: bound,
  } = fields('$lookup', spec, ['from', 'as'], ['localField', 'foreignField', 'pipeline', 'let']);
  if (typeof from !== 'string' || typeof as !== 'string')
    throw failedToParse(`$lookup needs 'from' and 'as' as strings`);
  if (pipeline !== undefined && localField !== undefined)
    throw notSupported('$lookup with both localField and pipeline');
  const find =
    pipeline === undefined
      ? byField(from, localField, foreignField, source)
      : byPipeline(from, pipeline, bound ?? {}, source);
  return (document) => {
    const result = copy(document);
    write(locate(result, as.split('.'), true)!, find(document));
    return result;
  };
};

const byField = (
  from: string,
  localField: unknown,
  foreignField: unknown,
  { catalog, db }: Source,
): ((document: Document) => Document[]) => {
  if (typeof localField !== 'string' || typeof foreignField !== 'string')
    throw failedToParse(`$lookup needs 'localField' and 'foreignField' as strings, or a 'pipeline'`);
  const path = parsePath(localField);
  return (document) => {
    const found = valuesAt(document, path).flatMap((value) =>
      Array.isArray(value) ? (value as unknown[]) : [value ?? null],
    );
    if (found.some(isRegex)) throw notSupported('$lookup by a regular expression');
    const filter = { [foreignField]: found.length === 1 ? { $eq: found[0] } : { $in: found } };
    return [...select(catalog.find(db, from), { filter })].map((stored) => copy(stored.document));
  };
};

const byPipeline = (
  from: string,
  pipeline: unknown,
  bound: unknown,
  source: Source,
): ((document: Document) => Document[]) => {
  if (!isDocument(bound)) throw failedToParse(`'let' in $lookup must be an object`);
  const values = Object.entries(bound).map(([name, value]) => [name, compile(value)] as const);
  return (document) => {
    const scope = scopeOf(document, source.variables);
    const variables = {
      ...source.variables,
      ...Object.fromEntries(values.map(([name, value]) => [name, value(scope) ?? null])),
    };
    return [...runPipeline(source.catalog.find(source.db, from), pipeline, { ...source, variables })].map(
      ({ document: found }) => copy(found),
    );
  };
};
