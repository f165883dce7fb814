import { Logger } from '@nestjs/common';
import kafkajs, { type Admin, type ITopicConfig, type Kafka } from 'kafkajs';
import { administer } from './kafka-client.js';
import type { KafkaSettings } from './kafka-settings.js';

/** A topic is there, but not as it is declared; adding partitions would move aggregates between them and break their order. */
export class WrongTopic extends Error {
  constructor(topic: string, partitions: number, declared: number) {
    super(
      `Kafka topic ${topic} has ${partitions} partitions, but KAFKA_PARTITIONS is ${declared}. ` +
        `Set KAFKA_PARTITIONS to ${partitions}, or copy the topic into one of ${declared}.`,
    );
    this.name = 'WrongTopic';
  }
}

const largestEvent = 8 * 1024 * 1024;

/**
 * How every topic is made. Events are kept for ever, since read models are rebuilt from them; two copies must be written
 * before an event counts as published, where there are three.
 */
const declaration = ({ KAFKA_PARTITIONS, KAFKA_REPLICATION }: KafkaSettings): Omit<ITopicConfig, 'topic'> => ({
  numPartitions: KAFKA_PARTITIONS,
  replicationFactor: KAFKA_REPLICATION,
  configEntries: Object.entries({
    'cleanup.policy': 'delete',
    'retention.ms': '-1',
    'retention.bytes': '-1',
    'min.insync.replicas': KAFKA_REPLICATION > 2 ? '2' : '1',
    'max.message.bytes': String(largestEvent),
    'unclean.leader.election.enable': 'false',
  }).map(([name, value]) => ({ name, value })),
});

/** What an operator has set otherwise than declared is left so, and said: events that a topic lets go are gone for replay. */
async function keptOtherwise(admin: Admin, topics: string[], { configEntries = [] }: Omit<ITopicConfig, 'topic'>) {
  const configNames = configEntries.map(({ name }) => name);
  const asked = topics.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name, configNames }));
  const { resources } = await admin.describeConfigs({ resources: asked, includeSynonyms: false });
  return resources.flatMap(({ resourceName, configEntries: found }) =>
    configEntries.flatMap(({ name, value }) => {
      const there = found.find(({ configName }) => configName === name)?.configValue;
      return there === undefined || there === value
        ? []
        : [`Kafka topic ${resourceName} has ${name}=${there}, but is declared with ${value}`];
    }),
  );
}

/** Makes the topics that are missing and checks those that are there, once each. */
export class KafkaTopics {
  private readonly logger = new Logger('Kafka');
  private readonly sound = new Set<string>();

  constructor(
    private readonly kafka: Kafka,
    private readonly settings: KafkaSettings,
  ) {}

  /** Throws `WrongTopic`, and the broker's error where it cannot be reached or refuses. */
  async ensure(topics: Iterable<string>): Promise<void> {
    const wanted = [...new Set(topics)].filter((topic) => !this.sound.has(topic));
    if (wanted.length === 0) return;
    await administer(this.kafka, async (admin) => {
      await this.make(admin, wanted);
      await this.check(admin, wanted);
    });
    for (const topic of wanted) this.sound.add(topic);
  }

  /** Those of the topics that are there. */
  present(topics: readonly string[]): Promise<string[]> {
    return administer(this.kafka, async (admin) => {
      const there = new Set(await admin.listTopics());
      return topics.filter((topic) => there.has(topic));
    });
  }

  private async make(admin: Admin, wanted: string[]) {
    const present = new Set(await admin.listTopics());
    const missing = wanted.filter((topic) => !present.has(topic));
    if (missing.length === 0) return;
    const topics = missing.map((topic) => ({ topic, ...declaration(this.settings) }));
    await admin.createTopics({ topics, waitForLeaders: true });
  }

  private async check(admin: Admin, wanted: string[]) {
    const { topics } = await admin.fetchTopicMetadata({ topics: wanted });
    for (const { name, partitions } of topics) {
      if (partitions.length < this.settings.KAFKA_PARTITIONS)
        throw new WrongTopic(name, partitions.length, this.settings.KAFKA_PARTITIONS);
      const copies = Math.min(...partitions.map(({ replicas }) => replicas.length));
      if (copies < this.settings.KAFKA_REPLICATION)
        this.logger.warn(`Kafka topic ${name} is kept on ${copies} brokers, but KAFKA_REPLICATION is ${this.settings.KAFKA_REPLICATION}`); // prettier-ignore
    }
    for (const line of await keptOtherwise(admin, wanted, declaration(this.settings))) this.logger.warn(line);
  }
}
