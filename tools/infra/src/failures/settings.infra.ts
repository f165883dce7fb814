import { type Admin, Kafka, logLevel } from 'kafkajs';
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

describe('topics', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set()));
  afterAll(() => stage.strike());

  const administer = async <T>(work: (admin: Admin) => Promise<T>): Promise<T> => {
    const admin = new Kafka({ brokers: stage.kafka.brokers.split(','), logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    return work(admin).finally(() => admin.disconnect());
  };
  const topic = 'testing.tally';

  it('that somebody has made to let events go are left so, and the service says what replay will miss', async () => {
    const configEntries = [{ name: 'retention.ms', value: '3600000' }];
    await administer((admin) => admin.createTopics({ topics: [{ topic, numPartitions: 4, configEntries }] }));
    const watching = await stage.serve('watching');
    await until(async () => watching.said().includes(`${topic} has retention.ms=3600000, but is declared with -1`));
    await watching.kill();
    await administer((admin) => admin.deleteTopics({ topics: [topic] }));
  });

  it('are made as declared: partitions, copies, kept for ever', async () => {
    await until(() => administer(async (admin) => !(await admin.listTopics()).includes(topic)));
    const watching = await stage.serve('watching');
    await until(() => administer(async (admin) => (await admin.listTopics()).includes(topic)));
    const { topics } = await administer((admin) => admin.fetchTopicMetadata({ topics: [topic] }));
    expect(topics[0]!.partitions.map(({ replicas }) => replicas.length)).toEqual([1, 1, 1, 1]);
    const asked = [{ type: 2, name: topic, configNames: ['retention.ms', 'cleanup.policy', 'min.insync.replicas'] }];
    const { resources } = await administer((admin) =>
      admin.describeConfigs({ resources: asked, includeSynonyms: false }),
    );
    const kept = Object.fromEntries(resources[0]!.configEntries.map((entry) => [entry.configName, entry.configValue]));
    expect(kept).toMatchObject({ 'retention.ms': '-1', 'cleanup.policy': 'delete', 'min.insync.replicas': '1' });
    await watching.kill();
  });
});

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
