import { Kafka, logLevel } from 'kafkajs';
import { pause, Stage } from './stage.js';

const ready = async (url: string) => {
  const answer = await fetch(`${url}/api/health/ready`);
  return { status: answer.status, body: (await answer.json()) as { parts?: string[] } };
};

async function until(isSo: () => Promise<boolean>) {
  for (let attempt = 0; attempt < 150; attempt++) {
    if (await isSo()) return;
    await pause(100);
  }
  throw new Error('It did not come about in fifteen seconds');
}

describe('a service', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set()));
  afterAll(() => stage.strike());

  it('started while the broker is away answers, takes changes, says that it has no events, and catches up', async () => {
    await stage.kafka.kill(1);
    const counting = await stage.serve('counting');
    const watching = await stage.serve('watching');
    await stage.write(counting, 'early', 100);
    expect(await ready(watching.ready.url)).toMatchObject({ status: 503, body: { parts: ['events'] } });
    await stage.kafka.revive(1);
    await stage.settle(15);
    expect((await ready(watching.ready.url)).status).toBe(200);
  });

  it('ends when told although the broker is away', async () => {
    const watching = await stage.serve('watching');
    await stage.kafka.kill(1);
    await pause(500);
    const late = pause(15_000).then(() => 'still running');
    expect(await Promise.race([watching.stop().then(() => 'ended'), late])).toBe('ended');
    await stage.kafka.revive(1);
  });

  it('that finds a topic with fewer partitions than declared says so, and touches nothing', async () => {
    const counting = await stage.serve('counting', { KAFKA_PARTITIONS: '6' });
    await stage.write(counting, 'held', 10);
    await until(async () =>
      counting.said().includes('topic testing.tally has 4 partitions, but KAFKA_PARTITIONS is 6'),
    );
    expect((await ready(counting.ready.url)).status).toBe(503);
    await counting.kill();
    const kafka = new Kafka({ brokers: stage.kafka.brokers.split(','), logLevel: logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    const { topics } = await admin.fetchTopicMetadata({ topics: ['testing.tally'] });
    await admin.disconnect();
    expect(topics[0]!.partitions).toHaveLength(4);

    await stage.serve('counting');
    await stage.settle(15);
  });
});
