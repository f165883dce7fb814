import type { Doc } from '../bson/paths.js';
import { isPlain } from '../bson/paths.js';
import { badValue, MongoError, notSupported } from '../errors.js';
import { matcher, parseSort } from '../store/matching.js';
import type { Sort } from '../store/planner.js';

/** Stages that mingo does as MongoDB does; the rest is refused. */
const stages = new Set([
  '$match',
  '$sort',
  '$limit',
  '$skip',
  '$project',
  '$addFields',
  '$set',
  '$unset',
  '$group',
  '$count',
  '$unwind',
  '$facet',
  '$sortByCount',
  '$replaceRoot',
  '$replaceWith',
  '$lookup',
  '$bucket',
]);

export function checkPipeline(pipeline: unknown): void {
  if (!Array.isArray(pipeline)) throw badValue("'pipeline' option must be specified as an array");
  for (const stage of pipeline as Doc[]) {
    const [name, more] = Object.keys(stage);
    if (!name || more)
      throw new MongoError(
        40323,
        'Location40323',
        'A pipeline stage specification object must contain exactly one field.',
      );
    if (!stages.has(name))
      throw /^\$[a-zA-Z]+$/.test(name) && known.has(name)
        ? notSupported(`The stage ${name}`)
        : new MongoError(40324, 'Location40324', `Unrecognized pipeline stage name: '${name}'`);
    checkStage(name, stage[name]);
  }
}

const known = new Set([
  '$out',
  '$merge',
  '$changeStream',
  '$geoNear',
  '$graphLookup',
  '$unionWith',
  '$sample',
  '$bucketAuto',
  '$setWindowFields',
  '$densify',
  '$fill',
  '$redact',
  '$collStats',
  '$indexStats',
  '$search',
  '$currentOp',
  '$listSessions',
]);

function checkStage(name: string, given: unknown): void {
  if (name === '$match') matcher(given as Doc);
  if (name === '$sort') parseSort(given as Doc);
  if (name === '$lookup' && isPlain(given) && 'pipeline' in given) throw notSupported('$lookup with a pipeline');
  if (name === '$facet') for (const inner of Object.values(given as Doc)) checkPipeline(inner);
}

/** Takes a $match, and a $sort behind it, off the front of a pipeline, so that indexes can serve them. */
export function leadingMatch(pipeline: Doc[]): { filter: Doc; sort: Sort; rest: Doc[] } {
  const [first, second] = pipeline;
  const filter = first && '$match' in first ? (first['$match'] as Doc) : null;
  const next = filter ? second : first;
  const sort = next && '$sort' in next ? parseSort(next['$sort'] as Doc) : null;
  return { filter: filter ?? {}, sort: sort ?? [], rest: pipeline.slice((filter ? 1 : 0) + (sort ? 1 : 0)) };
}
