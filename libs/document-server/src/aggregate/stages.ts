import { type Document, isDocument } from '../bson/document.js';
import { badValue, failedToParse, MongoError, notSupported } from '../errors.js';
import { compileFilter } from '../query/matcher.js';
import { wholeNumber } from '../query/operators.js';
import { parseSort, sortBy } from '../query/sort.js';
import { group } from './group.js';
import { lookup, type Source } from './lookup.js';
import { type Item, parseStages, runPipeline, runStages } from './pipeline.js';
import { sizeOf } from '../query/size-of.js';
import { addFields, project, replaceRoot } from './reshape.js';
import { fields } from './scoped-operators.js';
import { unwind } from './unwind.js';

/** Runs one stage. Stages that this server has not are refused. */
export const runStage = (name: string, spec: unknown, items: Iterable<Item>, source: Source): Iterable<Item> => {
  const { variables } = source;
  switch (name) {
    case '$match': {
      const matches = compileFilter(spec, variables);
      return filter(items, (item) => matches(item.document));
    }
    case '$sort': {
      const sort = parseSort(spec);
      if (sort.length === 0)
        throw new MongoError(15976, 'Location15976', '$sort stage must have at least one sort key');
      return later(() => sortBy([...items], sort, (item) => item.document));
    }
    case '$skip':
      return window(items, wholeNumber(spec, '$skip'), Infinity);
    case '$limit':
      return window(items, 0, wholeNumber(spec, '$limit', 1));
    case '$project':
      return map(items, project(spec, variables));
    case '$addFields':
    case '$set':
      return map(items, addFields(spec, variables));
    case '$unset':
      return map(
        items,
        project(
          Object.fromEntries((Array.isArray(spec) ? spec : [spec]).map((field) => [String(field), 0])),
          variables,
        ),
      );
    case '$replaceRoot':
      return map(items, replaceRoot(fields('$replaceRoot', spec, ['newRoot']).newRoot, variables));
    case '$replaceWith':
      return map(items, replaceRoot(spec, variables));
    case '$group':
      return later(() => group(documentsOf(items), spec, variables).map(made));
    case '$sortByCount':
      return later(() =>
        sortBy(
          group(documentsOf(items), { _id: spec, count: { $sum: 1 } }, variables),
          parseSort({ count: -1 }),
          (document) => document,
        ).map(made),
      );
    case '$count':
      if (typeof spec !== 'string' || spec === '' || /[$.]/.test(spec))
        throw new MongoError(40156, 'Location40156', 'the count field must be a non-empty string');
      return later(() => countAs(spec, items));
    case '$unwind': {
      const split = unwind(spec);
      return flatMap(items, split);
    }
    case '$lookup':
      return map(items, lookup(spec, source));
    case '$facet':
      return later(() => [made(facet(spec, [...items], source))]);
    case '$unionWith':
      return union(items, spec, source);
    case '$sample':
      return later(() => sample([...items], wholeNumber(fields('$sample', spec, ['size']).size, '$sample size', 1)));
    default:
      throw name.startsWith('$') && known.includes(name)
        ? notSupported(`the stage ${name}`)
        : new MongoError(40324, 'Location40324', `Unrecognized pipeline stage name: '${name}'`);
  }
};

/** Stages of MongoDB that are refused by name. */
const known = [
  '$out',
  '$merge',
  '$changeStream',
  '$geoNear',
  '$search',
  '$searchMeta',
  '$vectorSearch',
  '$graphLookup',
  '$bucket',
  '$bucketAuto',
  '$densify',
  '$fill',
  '$setWindowFields',
  '$redact',
  '$documents',
  '$collStats',
  '$indexStats',
  '$currentOp',
  '$listSessions',
  '$planCacheStats',
];

const made = (document: Document): Item => ({ document });
function* documentsOf(items: Iterable<Item>): Generator<Document> {
  for (const { document } of items) yield document;
}
function* later(run: () => Iterable<Item>): Generator<Item> {
  yield* run();
}
function* map(items: Iterable<Item>, change: (document: Document) => Document): Generator<Item> {
  for (const { document } of items) yield { document: change(document) };
}
function* flatMap(items: Iterable<Item>, change: (document: Document) => Document[]): Generator<Item> {
  for (const { document } of items) yield* change(document).map(made);
}
function* filter(items: Iterable<Item>, test: (item: Item) => boolean): Generator<Item> {
  for (const item of items) if (test(item)) yield item;
}
function* window(items: Iterable<Item>, skip: number, limit: number): Generator<Item> {
  let place = 0;
  for (const item of items) {
    if (place++ >= skip) yield item;
    if (place >= skip + limit) return;
  }
}

const countAs = (field: string, items: Iterable<Item>): Item[] => {
  const n = sizeOf(items);
  return n === 0 ? [] : [made({ [field]: n })];
};

const facet = (spec: unknown, items: Item[], source: Source): Document => {
  if (!isDocument(spec) || Object.keys(spec).length === 0)
    throw failedToParse('$facet specification must be a non-empty object');
  return Object.fromEntries(
    Object.entries(spec).map(([name, pipeline]) => {
      const stages = parseStages(pipeline);
      if (stages.some((stage) => stage.name === '$facet'))
        throw new MongoError(40600, 'Location40600', '$facet is not allowed to be used within a $facet stage');
      return [name, [...runStages(items, stages, source)].map(({ document }) => document)];
    }),
  );
};

function* union(items: Iterable<Item>, spec: unknown, source: Source): Generator<Item> {
  const { coll, pipeline = [] } =
    typeof spec === 'string' ? { coll: spec } : fields('$unionWith', spec, ['coll'], ['pipeline']);
  if (typeof coll !== 'string') throw badValue(`$unionWith needs a collection's name`);
  yield* items;
  yield* runPipeline(source.catalog.find(source.db, coll), pipeline, source);
}

const sample = (items: Item[], size: number): Item[] => {
  for (let i = 0; i < Math.min(size, items.length); i++) {
    const other = i + Math.floor(Math.random() * (items.length - i));
    [items[i], items[other]] = [items[other]!, items[i]!];
  }
  return items.slice(0, size);
};
