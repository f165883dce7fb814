import { missingTool } from './jars.js';
import { KafkaCluster } from './kafka/kafka-cluster.js';
import { type Outcome, runSuite } from './suite.js';

/*
 * Runs on real infrastructure what `npm test` runs on embedded parts: starts Kafka by itself, uses the servers whose addresses are given, and says by name what was left out and why.
 */
const documents = ['libs/document-server/src/documents.spec.ts'];
const services = [...documents, 'libs/repository', 'libs/identity'];
const outcomes: Outcome[] = [];
const skipped: string[] = [];

await onKafka();
await onMongoDb();
if (process.env['MEILISEARCH_URL'])
  skipped.push('Meilisearch at MEILISEARCH_URL: the adapter is not part of the product yet');
else skipped.push('Meilisearch: MEILISEARCH_URL is not set');

for (const line of skipped) console.log(`skipped: ${line}`);
const sum = (count: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[count], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

async function onKafka() {
  const missing = missingTool();
  if (missing) return void skipped.push(`Kafka and the failure tests: ${missing}`);
  const cluster = await KafkaCluster.start();
  try {
    const settings = { KAFKA_BROKERS: cluster.brokers, KAFKA_REPLICATION: '1', KAFKA_PARTITIONS: '4' };
    const files = ['libs/platform/src/events/event-transport.spec.ts'];
    outcomes.push(await runSuite('events on a real Kafka', files, settings));
  } finally {
    await cluster.stop();
  }
  outcomes.push(await runSuite('failures of real processes', [], {}, 'tools/infra/jest.config.js'));
}

async function onMongoDb() {
  const uri = process.env['MONGODB_URI'];
  if (!uri) return void skipped.push('MongoDB: MONGODB_URI is not set');
  outcomes.push(await runSuite('documents and services on the MongoDB of MONGODB_URI', services, { MONGODB_URI: uri }));
}
