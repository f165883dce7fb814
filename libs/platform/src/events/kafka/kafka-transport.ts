import type { Kafka } from 'kafkajs';
import type { Envelope } from '@digital-customs/contracts';
import { type Deliver, EventTransport, type Receiver, type Subscription } from '../event-transport.js';
import { kafkaClient, keepTrying } from './kafka-client.js';
import { KafkaProducer } from './kafka-producer.js';
import { replayKafka } from './kafka-replay.js';
import type { KafkaSettings } from './kafka-settings.js';
import { KafkaSubscription } from './kafka-subscription.js';
import { KafkaTopics } from './kafka-topics.js';

/** Events on Apache Kafka: a topic per kind of aggregate, a key per aggregate, a consumer group per service. */
export class KafkaTransport extends EventTransport {
  /** Gives up after some seconds. */
  readonly kafka: Kafka;
  /** For consumers. */
  readonly patient: Kafka;
  private readonly topics: KafkaTopics;
  private readonly producer: KafkaProducer;
  private readonly subscriptions = new Set<KafkaSubscription>();

  /** Connects when there is something to do, and again after each loss. Throws where the settings name unreadable files. */
  constructor(settings: KafkaSettings) {
    super();
    this.kafka = kafkaClient(settings);
    this.patient = kafkaClient(settings, keepTrying);
    this.topics = new KafkaTopics(this.kafka, settings);
    this.producer = new KafkaProducer(this.kafka, this.topics, settings.KAFKA_PARTITIONS);
  }

  publish(events: readonly Envelope[]): Promise<void> {
    return events.length === 0 ? Promise.resolve() : this.producer.publish(events);
  }

  subscribe(group: string, topics: readonly string[], receiver: Receiver): Promise<Subscription> {
    const groupId = `digital-customs.${group}`;
    const subscription = new KafkaSubscription(this, this.topics, groupId, topics, receiver);
    this.subscriptions.add(subscription);
    subscription.start();
    return Promise.resolve(subscription);
  }

  async replay(topics: readonly string[], deliver: Deliver): Promise<number> {
    return replayKafka(this.kafka, await this.topics.present(topics), deliver);
  }

  /** Rejects with what keeps a service from its events since the start. An outage later on only delays them. */
  override check(): Promise<void> {
    const obstacles = [...this.subscriptions].flatMap(({ obstacle }) => obstacle ?? []);
    return obstacles.length ? Promise.reject(new Error(obstacles.join('; '))) : Promise.resolve();
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await this.producer.close();
  }
}
