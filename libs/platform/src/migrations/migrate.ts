import type { Connection } from 'mongoose';
import { type Migration, MigrationFailed, MigrationMissing, NewerSchema } from './migration.js';

interface Recorded {
  _id: string;
  at: Date;
}

const recordsOf = (connection: Connection) => connection.collection<Recorded>('migrations');

/**
 * Brings a service's data up to date: the indexes of its models, then the steps that were not recorded yet, in order.
 * Returns the names of the steps run now. Throws `NewerSchema` before anything is changed, `MigrationFailed`.
 */
export async function migrate(service: string, connection: Connection, steps: readonly Migration[]): Promise<string[]> {
  const recorded = await recordedOf(service, connection, steps);
  await makeIndexes(service, connection);
  const ran: string[] = [];
  for (const step of inOrder(steps)) {
    if (recorded.has(step.name)) continue;
    await step.run(connection).catch((error: unknown) => {
      throw new MigrationFailed(service, step.name, error);
    });
    await recordsOf(connection).updateOne({ _id: step.name }, { $setOnInsert: { at: new Date() } }, { upsert: true });
    ran.push(step.name);
  }
  return ran;
}

/** Throws `NewerSchema`; changes nothing. */
export async function refuseNewer(service: string, connection: Connection, steps: readonly Migration[]): Promise<void> {
  await recordedOf(service, connection, steps);
}

/** Throws `NewerSchema`, or `MigrationMissing` where steps were not run. */
export async function requireMigrated(
  service: string,
  connection: Connection,
  steps: readonly Migration[],
): Promise<void> {
  const recorded = await recordedOf(service, connection, steps);
  const missing = inOrder(steps).flatMap(({ name }) => (recorded.has(name) ? [] : [name]));
  if (missing.length) throw new MigrationMissing(service, missing);
}

async function recordedOf(service: string, connection: Connection, steps: readonly Migration[]): Promise<Set<string>> {
  const recorded = (await recordsOf(connection).find({}).toArray()).map(({ _id }) => _id);
  const known = new Set(steps.map(({ name }) => name));
  const unknown = recorded.filter((name) => !known.has(name)).sort();
  if (unknown.length) throw new NewerSchema(service, unknown);
  return new Set(recorded);
}

async function makeIndexes(service: string, connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models))
    await model.createIndexes().catch((error: unknown) => {
      throw new MigrationFailed(service, `the indexes of ${model.collection.name}`, error);
    });
}

const inOrder = (steps: readonly Migration[]) => [...steps].sort((one, other) => (one.name < other.name ? -1 : 1));
