import type { ModelDefinition } from '@nestjs/mongoose';
import mongoose from 'mongoose';
import { keepDeadLetters } from '../events/dead-letters.js';
import { migrate } from './migrate.js';
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
export async function migrateService(service: string, uri: string): Promise<string[]> {
  const { models, steps } = declared.get(service) ?? { models: [], steps: [] };
  const connection = await mongoose.createConnection(uri, { dbName: service, autoIndex: false }).asPromise();
  try {
    for (const { name, schema, collection } of models) connection.model(name, schema, collection);
    keepDeadLetters(connection);
    return await migrate(service, connection, steps);
  } finally {
    await connection.close();
  }
}
