import { type Document, encode, isDocument } from '../bson/document.js';
import { typeMismatch } from '../errors.js';
import type { Collection } from '../store/collection.js';
import { parseSort } from '../query/sort.js';
import { compileFilter } from '../query/matcher.js';
import { select } from '../store/query.js';
import type { Source } from './lookup.js';
import { runStage } from './stages.js';

/** A result: as it is stored, or as a stage made it. */
export type Item = { readonly document: Document; readonly bytes?: Uint8Array };

/** Runs a pipeline over a collection. What stands first (match, sort, skip, limit) is left to the planner and its indexes. */
export const runPipeline = (collection: Collection | undefined, pipeline: unknown, source: Source): Iterable<Item> => {
  const stages = parseStages(pipeline);
  const filter = stages[0]?.name === '$match' ? stages.shift()!.spec : {};
  const matches = compileFilter(filter, source.variables);
  const sort = stages[0]?.name === '$sort' ? parseSort(stages.shift()!.spec) : [];
  const items: Iterable<Item> = select(collection, { filter: filter as Document, sort, matches });
  return runStages(items, stages, source);
};

export const runStages = (items: Iterable<Item>, stages: Stage[], source: Source): Iterable<Item> =>
  stages.reduce((rest, { name, spec }) => runStage(name, spec, rest, source), items);

export type Stage = { name: string; spec: unknown };

export const parseStages = (pipeline: unknown): Stage[] => {
  if (!Array.isArray(pipeline)) throw typeMismatch(`'pipeline' option must be specified as an array`);
  return pipeline.map((stage) => {
    const [name, ...others] = isDocument(stage) ? Object.keys(stage) : [];
    if (name === undefined || others.length > 0)
      throw typeMismatch('A pipeline stage specification object must contain exactly one field.');
    return { name, spec: (stage as Document)[name] };
  });
};

export const bytesOf = (item: Item): Uint8Array => item.bytes ?? encode(item.document);
