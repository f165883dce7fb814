import { type Document, encode } from '../bson/document.js';
import { compileFilter } from '../query/matcher.js';
import { isDocument } from '../bson/document.js';
import type { SortField } from '../query/sort.js';
import type { Collection } from './collection.js';
import { type Condition, type Conditions, conditionsOf } from './conditions.js';
import { idIndex, type IndexDefinition } from './index-definition.js';
import type { IndexTable } from './index-table.js';
import { type Bounds, rangesFor } from './ranges.js';
import type { KeyRange } from './scan.js';

/** How the candidates of a query are found; whoever runs it still applies the whole filter to each. */
export type Plan =
  | { kind: 'scan' }
  | {
      kind: 'ids' | 'index';
      index?: IndexTable;
      ranges: KeyRange[];
      backward: boolean;
      sorted: boolean;
      bounds: Bounds;
    };

/** Chooses the index that narrows most, then one that gives the order asked for; else the whole collection in the order of insertion. */
export const planQuery = (collection: Collection, filter: Document, sort: SortField[]): Plan => {
  const conditions = conditionsOf(filter);
  const candidates: { index?: IndexTable; definition: IndexDefinition; multikey: boolean[] }[] = [
    { definition: idIndex, multikey: [false] },
    ...collection.indexes.map((index) => ({ index, definition: index.definition, multikey: index.multikey })),
  ];
  let best: { plan: Plan; score: number } = { plan: { kind: 'scan' }, score: 0 };
  for (const { index, definition, multikey } of candidates) {
    if (!serves(definition, filter, conditions)) continue;
    const bounds = rangesFor(definition, conditions, multikey);
    const order = sort.length > 0 ? orderOf(definition, bounds, multikey, sort) : undefined;
    const score =
      bounds.equalities * 10 +
      (bounds.narrowed ? 5 : 0) +
      (order ? 3 : 0) +
      (bounds.equalities > 0 && definition.unique ? 1 : 0);
    if (score <= best.score) continue;
    const plan: Plan = {
      kind: index ? 'index' : 'ids',
      index,
      ranges: bounds.ranges,
      backward: order === 'backward',
      sorted: order !== undefined,
      bounds,
    };
    best = { plan, score };
  }
  return best.plan;
};

/** An index without entries for some documents may be used only when the filter cannot match those. */
const serves = (definition: IndexDefinition, filter: Document, conditions: Conditions): boolean => {
  if (definition.sparse) return definition.fields.some(({ name }) => demandsValue(conditions.get(name)));
  if (!definition.partial) return true;
  return Object.entries(definition.partial).every(([name, condition]) => implies(filter, conditions, name, condition));
};

const demandsValue = (condition: Condition | undefined): boolean => {
  if (!condition) return false;
  if (condition.equal) return condition.equal.every((value) => value !== null);
  return condition.low !== undefined || condition.high !== undefined;
};

const implies = (filter: Document, conditions: Conditions, name: string, wanted: unknown): boolean => {
  if (name in filter && Buffer.compare(encode({ v: filter[name] }), encode({ v: wanted })) === 0) return true;
  if (name.startsWith('$')) return false;
  const condition = conditions.get(name);
  if (isDocument(wanted) && wanted.$exists === true && Object.keys(wanted).length === 1) return demandsValue(condition);
  const equal = condition?.equal;
  if (!equal || name.includes('.')) return false;
  const matches = compileFilter({ v: wanted });
  return equal.length > 0 && equal.every((value) => value !== null && matches({ v: value }));
};

/** Whether the index, read forward or backward, gives the order asked for. */
const orderOf = (
  definition: IndexDefinition,
  bounds: Bounds,
  multikey: boolean[],
  sort: SortField[],
): 'forward' | 'backward' | undefined => {
  let next = 0;
  let turned: boolean | undefined;
  for (const [i, field] of definition.fields.entries()) {
    const wanted = sort[next];
    if (!wanted) break;
    if (wanted.name === field.name && !multikey[i]) {
      const turn = wanted.direction !== field.direction;
      if (turned !== undefined && turned !== turn) return undefined;
      turned = turn;
      next++;
    } else if (!bounds.single[i]) {
      return undefined;
    }
  }
  if (next < sort.length) return undefined;
  return turned ? 'backward' : 'forward';
};
