import { Query } from 'mingo';
import { type Doc, isPlain } from '../bson/paths.js';
import { badValue, MongoError } from '../errors.js';
import { matcher } from './matching.js';

/** What an update knows beside its operators: the positions that `$` and `$[name]` stand for. */
export interface Positions {
  /** Where the query matched inside an array, for `$`. */
  matched: (arrayPath: string, array: unknown[]) => number | undefined;
  filters: Map<string, (item: unknown) => boolean>;
}

/** Reads arrayFilters: each condition is on one name, alone or as `name.path`. */
export function readArrayFilters(given: Doc[] | undefined): Positions['filters'] {
  const filters: Positions['filters'] = new Map();
  for (const filter of given ?? []) {
    const name = nameIn(filter);
    if (filters.has(name))
      throw new MongoError(
        9,
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${name}`,
      );
    matcher(filter);
    const query = new Query(filter as never);
    filters.set(name, (item) => query.test({ [name]: item } as never));
  }
  return filters;
}

function nameIn(filter: Doc): string {
  const [field, value] = Object.entries(filter)[0] ?? [];
  if (field === undefined)
    throw new MongoError(9, 'FailedToParse', 'Cannot use an expression without a top-level field name in arrayFilters');
  if (field.startsWith('$')) return nameIn((value as Doc[])[0] ?? {});
  return field.split('.')[0]!;
}

/** Turns a path with `$`, `$[]` and `$[name]` into the plain paths it stands for in a document. */
export function resolvePath(document: Doc, path: string, positions: Positions): string[][] {
  let found: { at: unknown; steps: string[] }[] = [{ at: document, steps: [] }];
  for (const step of path.split('.')) {
    if (step === '')
      throw new MongoError(56, 'EmptyFieldName', `The update path '${path}' contains an empty field name`);
    found = found.flatMap(({ at, steps }) => stepInto(at, steps, step, path, positions));
  }
  return found.map(({ steps }) => steps);
}

function stepInto(
  at: unknown,
  steps: string[],
  step: string,
  path: string,
  positions: Positions,
): { at: unknown; steps: string[] }[] {
  if (!step.startsWith('$')) return [{ at: (at as Doc | undefined)?.[step], steps: [...steps, step] }];
  if (!Array.isArray(at))
    throw badValue(`The path '${steps.join('.')}' must exist and be an array to apply '${step}' in '${path}'`);
  return positionsIn(at, steps, step, positions).map((position) => ({
    at: at[position] as unknown,
    steps: [...steps, String(position)],
  }));
}

function positionsIn(array: unknown[], steps: string[], step: string, { matched, filters }: Positions): number[] {
  if (step === '$') {
    const position = matched(steps.join('.'), array);
    if (position === undefined) throw badValue('The positional operator did not find the match needed from the query.');
    return [position];
  }
  const name = /^\$\[([a-z][A-Za-z0-9]*)?\]$/.exec(step);
  if (!name) throw badValue(`Unknown positional operator ${step}`);
  const fits = name[1] === undefined ? () => true : filters.get(name[1]);
  if (!fits) throw badValue(`No array filter found for identifier '${name[1]}'`);
  return array.flatMap((item, position) => (fits(item) ? [position] : []));
}

/** The element that the query matched: the first that fits every condition on the array. */
export function matchedPosition(filter: Doc): Positions['matched'] {
  return (arrayPath, array) => {
    const inside = Object.entries(flat(filter)).flatMap(([field, wanted]): Doc[] => {
      if (field === arrayPath)
        return isPlain(wanted) && '$elemMatch' in wanted
          ? [{ item: { $elemMatch: wanted['$elemMatch'] } }]
          : [{ item: wanted }];
      return field.startsWith(`${arrayPath}.`) ? [{ [`item.${field.slice(arrayPath.length + 1)}`]: wanted }] : [];
    });
    const test = inside.map((part) => new Query(part as never));
    const position = array.findIndex(
      (item) =>
        test.length > 0 &&
        test.every((query, at) => query.test({ item: isElemMatch(inside[at]!) ? [item] : item } as never)),
    );
    return position < 0 ? undefined : position;
  };
}

const isElemMatch = ({ item }: Doc) => isPlain(item) && '$elemMatch' in item;
const flat = (filter: Doc): Doc =>
  Object.assign({}, ...((filter['$and'] as Doc[] | undefined) ?? []).map(flat), filter) as Doc;
