import { Aggregator } from 'mingo';
import { Long, serialize } from 'bson';
import type { Doc } from '../bson/paths.js';
import { keyOf } from '../bson/key-order.js';
import { valuesAt } from '../bson/paths.js';
import { badValue } from '../errors.js';
import { type Collection, decode, decodeExact, type Row } from '../store/collection.js';
import { findRows } from '../store/finder.js';
import { parseSort } from '../store/matching.js';
import { projector } from '../store/projection.js';
import { type Command, reply } from './command.js';
import { checkOptions, docOf, numberOf } from './options.js';
import { checkPipeline, leadingMatch } from './pipeline.js';

export const find: Command = ({ catalog, cursors, db, body }) => {
  checkOptions(body, [
    'find',
    'filter',
    'sort',
    'projection',
    'hint',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'allowDiskUse',
    'noCursorTimeout',
    'let',
  ]);
  const namespace = `${db}.${String(body['find'])}`;
  const collection = catalog.find(db, String(body['find']));
  const limit = numberOf(body['limit'], 0);
  const sort = parseSort(docOf(body['sort']));
  const project = projector(docOf(body['projection']));
  if (limit < 0 || numberOf(body['skip'], 0) < 0) throw badValue('skip and limit must not be negative');
  const rows = collection
    ? findRows(collection, { filter: docOf(body['filter']), sort, skip: numberOf(body['skip'], 0), limit })
    : [];
  const single = body['singleBatch'] === true || limit === 1;
  return cursors.start(
    namespace,
    bytesOf(collection, rows, project),
    numberOf(body['batchSize'], limit && limit < 101 ? limit : 101),
    single,
  );
};

/** Of a long result only the numbers of the rows are kept; what has gone by the time it is asked for is left out. */
function* bytesOf(
  collection: Collection | undefined,
  rows: Row[],
  project: ((document: Doc) => Doc) | null,
): Generator<Uint8Array> {
  const kept: (Row | number)[] =
    rows.length > 1_000 ? rows.map((row, position) => (position < 1_000 ? row : row.id)) : rows;
  for (const row of kept) {
    const bytes = typeof row === 'number' ? collection?.byRow(row)?.bytes : row.bytes;
    if (bytes) yield project ? serialize(project(decodeExact(bytes))) : bytes;
  }
}

export const getMore: Command = ({ cursors, body }) => {
  checkOptions(body, ['getMore', 'collection', 'batchSize']);
  return cursors.next(bigint(body['getMore']), numberOf(body['batchSize'], 0) || Infinity);
};

export const killCursors: Command = ({ cursors, body }) => {
  const ids = (body['cursors'] as unknown[]).map(bigint);
  const killed = ids.filter((id) => cursors.kill(id));
  const long = (list: bigint[]) => list.map((id) => Long.fromBigInt(id));
  return reply({
    cursorsKilled: long(killed),
    cursorsNotFound: long(ids.filter((id) => !killed.includes(id))),
    cursorsAlive: [],
    cursorsUnknown: [],
  });
};

const bigint = (value: unknown): bigint => (value instanceof Long ? value.toBigInt() : BigInt(value as number));

export const count: Command = ({ catalog, db, body }) => {
  checkOptions(body, ['count', 'query', 'skip', 'limit', 'hint']);
  const collection = catalog.find(db, String(body['count']));
  const filter = docOf(body['query']);
  const [skip, limit] = [numberOf(body['skip'], 0), Math.abs(numberOf(body['limit'], 0))];
  if (!collection) return reply({ n: 0 });
  const n =
    Object.keys(filter).length || skip || limit
      ? findRows(collection, { filter, skip, limit }).length
      : collection.count();
  return reply({ n });
};

export const distinct: Command = ({ catalog, db, body }) => {
  checkOptions(body, ['distinct', 'key', 'query', 'hint']);
  const collection = catalog.find(db, String(body['distinct']));
  const path = String(body['key']).split('.');
  const rows = collection ? findRows(collection, { filter: docOf(body['query']) }) : [];
  const values = rows.flatMap((row) => valuesAt(decode(row.bytes), path).filter((value) => value !== undefined));
  return reply({ values: [...new Map(values.map((value) => [keyOf(value).toString('latin1'), value])).values()] });
};

export const aggregate: Command = ({ catalog, cursors, db, body }) => {
  checkOptions(body, ['aggregate', 'pipeline', 'cursor', 'allowDiskUse', 'hint', 'let', 'explain']);
  if (body['explain']) throw badValue('explain is not supported');
  const name = String(body['aggregate']);
  const pipeline = body['pipeline'] as Doc[];
  checkPipeline(pipeline);
  const { filter, sort, rest } = leadingMatch(pipeline);
  const all = (from: string) => {
    const other = catalog.find(db, from);
    return other ? [...other.rows()].map((row) => decode(row.bytes)) : [];
  };
  const collection = catalog.find(db, name);
  const rows = collection ? findRows(collection, { filter, sort }) : [];
  const namespace = `${db}.${name}`;
  const batchSize = numberOf(docOf(body['cursor'])['batchSize'], 101);
  if (rest.length === 0) return cursors.start(namespace, bytesOf(collection, rows, null), batchSize, false);
  const results = run(
    rest,
    rows.map((row) => decode(row.bytes)),
    all,
  );
  return cursors.start(
    namespace,
    results.map((document) => serialize(document)),
    batchSize,
    false,
  );
};

function run(pipeline: Doc[], documents: Doc[], all: (name: string) => Doc[]): Doc[] {
  try {
    return new Aggregator(pipeline as never, { collectionResolver: all } as never).run(documents as never) as Doc[];
  } catch (error) {
    throw badValue(error instanceof Error ? error.message : String(error));
  }
}
