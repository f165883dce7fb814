import type { ModelDefinition } from '@nestjs/mongoose';
import mongoose, { type Connection } from 'mongoose';
import { keepDeadLetters } from '../events/dead-letters.js';
import { migrate, refuseNewer } from './migrate.js';
import type { Migration } from './migration.js';

interface Declared {
  models: ModelDefinition[];
  steps: Migration[];
}

const declared = new Map<string, Declared>();

export const declareService = (service: string, models: ModelDefinition[], steps: Migration[]) =>
  void declared.set(service, { models, steps });

/** The services whose modules have been loaded in this process. */
export const declaredServices = () => [...declared.keys()];

/** Brings the data of one of them up to date on a server. Returns the steps run now. Throws as `migrate` does. */
export const migrateService = (service: string, uri: string): Promise<string[]> =>
  within(service, uri, (connection, { models, steps }) => {
    for (const { name, schema, collection } of models) connection.model(name, schema, collection);
    keepDeadLetters(connection);
    return migrate(service, connection, steps);
  });

/** Throws `NewerSchema` where the data of one of them on a server are of a later release. Changes nothing. */
export const refuseNewerData = (service: string, uri: string): Promise<void> =>
  within(service, uri, (connection, { steps }) => refuseNewer(service, connection, steps));

async function within<T>(service: string, uri: string, work: (connection: Connection, it: Declared) => Promise<T>) {
  const options = { dbName: service, autoIndex: false, autoCreate: false, serverSelectionTimeoutMS: 10_000 };
  const connection = await mongoose.createConnection(uri, options).asPromise();
  try {
    return await work(connection, declared.get(service) ?? { models: [], steps: [] });
  } finally {
    await connection.close();
  }
}
