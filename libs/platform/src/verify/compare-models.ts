import type { Connection, Model } from 'mongoose';

type Line = { _id: string } & Record<string, unknown>;

/** The models that a service keeps of others' data: their documents remember the last event they have taken in. */
export const readModelsOf = (connection: Connection): Model<Line>[] =>
  Object.values(connection.models).filter(({ schema }) => schema.path('handled') !== undefined) as Model<Line>[];

/**
 * Compares a read model, as a service's database holds it, with the same made anew from all events. Yields what differs, by
 * name; `count` is told of each document compared.
 */
export async function* compareModels(
  database: Connection,
  anew: Model<Line>,
  count: () => void,
): AsyncGenerator<string> {
  const { name: collection } = anew.collection;
  const name = `${database.name}.${collection}`;
  const [left, right] = [linesOf(database, collection), linesOf(anew.db, collection)];
  let [mine, theirs] = [await left.next(), await right.next()];
  while (mine || theirs) {
    const order = !mine ? 1 : !theirs ? -1 : mine._id < theirs._id ? -1 : mine._id > theirs._id ? 1 : 0;
    if (order < 0) yield `${name}/${mine!._id}: no event tells of it`;
    else if (order > 0) yield `${name}/${theirs!._id}: missing`;
    else {
      count();
      const apart = fieldsApart(mine!, theirs!);
      if (apart.length) yield `${name}/${mine!._id}: ${apart.join(', ')} not as the events tell`;
    }
    if (order <= 0) mine = await left.next();
    if (order >= 0) theirs = await right.next();
  }
}

const linesOf = (database: Connection, collection: string) =>
  database.collection<Line>(collection).find({}).sort({ _id: 1 });

const fieldsApart = (one: Line, other: Line): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((field) => textOf(one[field]) !== textOf(other[field]))
    .sort();

/** The order of an object's fields says nothing. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, given: unknown) =>
    given && typeof given === 'object' && !Array.isArray(given)
      ? Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)))
      : given,
  ) ?? '';
