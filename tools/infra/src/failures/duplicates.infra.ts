import { Kafka, logLevel } from 'kafkajs';
import { expectWhole, Stage } from './stage.js';

const topic = 'testing.tally';

describe('events that come twice or out of order', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set()));
  afterAll(() => stage.strike());

  it('have no second effect', async () => {
    const counting = await stage.serve('counting');
    await stage.serve('watching');
    await stage.write(counting, 'once', 800);
    await stage.settle(15);
    const kafka = new Kafka({ brokers: stage.kafka.brokers.split(','), logLevel: logLevel.NOTHING });
    const messages = await allMessages(kafka);
    expect(messages.length).toBeGreaterThanOrEqual(800);

    const producer = kafka.producer();
    await producer.connect();
    await producer.send({ topic, messages });
    await producer.send({ topic, messages: [...messages].reverse() });
    await stage.write(counting, 'after', 40);
    await producer.disconnect();
    await stage.settle(15);
    await expectWhole(stage);
  });
});

async function allMessages(kafka: Kafka) {
  const messages: { key: Buffer | null; value: Buffer | null }[] = [];
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const wanted = offsets.reduce((sum, { high }) => sum + Number(high), 0);
  const consumer = kafka.consumer({ groupId: 'duplicates' });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((all) => {
    const eachMessage = ({ message: { key, value } }: { message: { key: Buffer | null; value: Buffer | null } }) => {
      messages.push({ key, value });
      if (messages.length === wanted) all();
      return Promise.resolve();
    };
    void consumer.run({ autoCommit: false, eachMessage });
  });
  await consumer.disconnect();
  return messages;
}
