import { knownDifferences, steady, unsteady } from './emulator/known-differences.js';
import { startEmulator } from './emulator/mongo-emulator.js';
import { missingTool } from './jars.js';
import { KafkaCluster } from './kafka/kafka-cluster.js';
import { type Outcome, runSuite, type Suite } from './suite.js';

/*
 * Runs on real infrastructure what `npm test` runs on embedded parts: starts Kafka and an emulator of MongoDB by itself,
 * uses the servers whose addresses are given, and says by name what was left out and why.
 */
const documents = ['libs/document-server/src/documents.spec.ts', 'libs/document-server/src/conformance.spec.ts'];
const outcomes: Outcome[] = [];
const skipped: string[] = [];
const run = async (suite: Suite) => void outcomes.push(await runSuite(suite));
const { MONGODB_URI: mongodb, MEILISEARCH_URL: meilisearch } = process.env;
const missing = missingTool();

if (missing) skipped.push(`Kafka, the failure tests, separate processes and the emulator of MongoDB: ${missing}`);
else {
  await onKafka();
  const config = 'tools/infra/jest.config.js';
  await run({ title: 'failures, and the product as separate processes', files: [], config });
  await onEmulator();
}
await run({ title: 'documents on the embedded server', files: documents, settings: { MONGODB_URI: '' } });
if (mongodb) {
  const files = [...documents, 'libs/repository', 'libs/identity'];
  await run({ title: 'documents and services on the MongoDB of MONGODB_URI', files });
} else skipped.push('MongoDB: MONGODB_URI is not set');
if (meilisearch) {
  await run({ title: 'search on the Meilisearch of MEILISEARCH_URL', files: ['libs/search/src/meilisearch'] });
} else skipped.push('search on Meilisearch, and what happens while it is away: MEILISEARCH_URL is not set');

for (const line of skipped) console.log(`skipped: ${line}`);
const sum = (count: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[count], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

async function onKafka() {
  const cluster = await KafkaCluster.start();
  try {
    const settings = { KAFKA_BROKERS: cluster.brokers, KAFKA_REPLICATION: '1', KAFKA_PARTITIONS: '4' };
    await run({
      title: 'events on a real Kafka',
      files: ['libs/platform/src/events/event-transport.spec.ts'],
      settings,
    });
  } finally {
    await cluster.stop();
  }
}

async function onEmulator() {
  const emulator = await startEmulator();
  try {
    const settings = { MONGODB_URI: emulator.uri };
    await run({
      title: 'documents on an emulator of MongoDB (mongo-java-server)',
      files: documents,
      settings,
      names: steady(),
    });
    skipped.push(
      `on the emulator: “${unsteady}” and ${knownDifferences().length} tests of what it does otherwise than MongoDB (known-differences.json)`,
    );
  } finally {
    await emulator.stop();
  }
}
