/**
 * Carries a standalone's data, accounts and attachments to MongoDB, and its events to Kafka where KAFKA_BROKERS is set:
 * `npm run move -- --from DATA_DIR --to mongodb://... [--over]`. May be run again. Stop the standalone first. Compile first.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDocumentServer } from '@digital-customs/document-server';
import {
  declaredServices,
  explain,
  migrateService,
  moveData,
  moveEvents,
  openTransport,
  platformSettings,
  refuseNewerData,
} from '@digital-customs/platform';
import { Logger } from '@nestjs/common';
import mongoose from 'mongoose';
import { StandaloneModule } from '../apps/standalone/dist/standalone.js';

let [documents, from, to, transport] = [];
try {
  Logger.overrideLogger(['error']);
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' }, over: { type: 'boolean', default: false } },
  });
  if (!values.from || !values.to) throw new Error('npm run move -- --from DATA_DIR --to mongodb://... [--over]');
  if (!existsSync(join(values.from, 'documents.db'))) throw new Error(`${values.from} holds no documents.db.`);
  const settings = { ...platformSettings(), DATA_DIR: values.from, MONGODB_URI: values.to };
  // Names the modules of all services; nothing is started.
  StandaloneModule.for({ ...settings, soleWriter: true });
  documents = await startDocumentServer({ dataDir: values.from });
  for (const service of declaredServices()) await refuseNewerData(service, values.to);
  for (const service of declaredServices()) await migrateService(service, documents.uri);
  from = await mongoose.createConnection(documents.uri, { autoIndex: false }).asPromise();
  to = await mongoose
    .createConnection(values.to, {
      autoIndex: false,
      writeConcern: { w: 'majority' },
      serverSelectionTimeoutMS: 10_000,
    })
    .asPromise();
  const databases = [...declaredServices(), 'events'];
  const say = (line) => console.log(line);
  const moved = await moveData(from, to, { databases, over: values.over, say });
  console.log(
    `${moved.documents} documents in ${moved.collections} collections: counts and hashes are the same; ${moved.written} were written now.`,
  );
  // The indexes: the steps came with the data.
  for (const service of declaredServices()) await migrateService(service, values.to);
  if (settings.KAFKA_BROKERS) {
    transport = await openTransport(settings);
    console.log(
      `${await moveEvents(from, to, transport, values.over)} events were published to ${settings.KAFKA_BROKERS}.`,
    );
  } else console.log('KAFKA_BROKERS is not set: the services go on with the log of events in MongoDB.');
  console.log(
    `Start the services with MONGODB_URI at this server. Sessions go on where BETTER_AUTH_SECRET is what ${join(values.from, 'identity-secret')} holds; with another everybody signs in again, with the same password.`,
  );
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await transport?.close();
  await from?.close();
  await to?.close();
  await documents?.stop();
}
