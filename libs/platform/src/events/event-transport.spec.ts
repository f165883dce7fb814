import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import mongoose, { type Connection } from 'mongoose';
import { type DocumentServer, startDocumentServer } from '@digital-customs/document-server';
import { EventLog } from './event-log.js';
import { eventTransportContract } from './event-transport.contract.js';
import { kafkaClient } from './kafka/kafka-client.js';
import { KafkaSettings } from './kafka/kafka-settings.js';
import { KafkaTransport } from './kafka/kafka-transport.js';

const settings = KafkaSettings.parse(process.env);

describe(`events on ${settings.KAFKA_BROKERS ? 'the Kafka of KAFKA_BROKERS' : 'the event log'}`, () => {
  let folder: string;
  let server: DocumentServer;
  let documents: Connection;
  const connect = (dbName: string) => mongoose.createConnection(server.uri, { dbName, autoIndex: false }).asPromise();

  beforeAll(async () => {
    Logger.overrideLogger(false);
    folder = mkdtempSync(join(tmpdir(), 'events-'));
    server = await startDocumentServer({ dataDir: folder, thread: false });
    documents = await connect('letters');
  });
  afterAll(async () => {
    await documents.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  eventTransportContract(() => ({
    documents: () => documents,
    open: async () => (settings.KAFKA_BROKERS ? new KafkaTransport(settings) : new EventLog(await connect('events'))),
    spoil: (topic, key, text) => (settings.KAFKA_BROKERS ? spoilTopic(topic, key, text) : spoilLog(topic, text)),
  }));

  async function spoilTopic(topic: string, key: string, value: string) {
    const producer = kafkaClient(settings).producer();
    await producer.connect();
    await producer.send({ topic, messages: [{ key, value }] });
    await producer.disconnect();
  }

  async function spoilLog(topic: string, text: string) {
    const log = documents.useDb('events').collection('events');
    const [last] = await log.find().sort({ _id: -1 }).limit(1).toArray();
    await log.insertOne({ _id: (Number(last?._id ?? 0) + 1) as never, topic, event: JSON.parse(text) as unknown });
  }
});
