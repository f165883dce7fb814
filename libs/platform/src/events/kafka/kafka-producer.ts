import { type Kafka, type Message, Partitioners, type Producer } from 'kafkajs';
import type { Envelope } from '@digital-customs/contracts';
import { topicOf } from '../event-transport.js';
import { reconnect } from './kafka-client.js';
import type { KafkaTopics } from './kafka-topics.js';
import { SendQueue } from './send-queue.js';

const partitionFor = Partitioners.DefaultPartitioner();

/**
 * Publishes events, acknowledged by all replicas in sync, each aggregate's in one partition and in order.
 * Two traps of the client are stepped around. When it repeats a request for several partitions it passes over one whose
 * leader moved to a broker that has answered already: so a request holds one partition. And after a request whose answer
 * was lost it gives the next one the same numbers, which the broker takes for a double: so a producer that has failed is
 * never used again. The price is an event that comes twice where an answer was lost.
 */
export class KafkaProducer {
  private readonly queues = new Map<string, SendQueue>();
  private producer: Promise<Producer> | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly topics: KafkaTopics,
    /** Fixed, so that an aggregate stays in its partition although somebody adds some. */
    private readonly partitions: number,
  ) {}

  async publish(events: readonly Envelope[]): Promise<void> {
    await this.topics.ensure(events.map(topicOf));
    const queued = new Map<SendQueue, Message[]>();
    for (const event of events) {
      const message = { key: event.aggregate.id, value: JSON.stringify(event) };
      const queue = this.queueFor(topicOf(event), message);
      queued
        .set(queue, queued.get(queue) ?? [])
        .get(queue)!
        .push(message);
    }
    await Promise.all([...queued].map(([queue, messages]) => queue.add(messages)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.settle()));
    await this.forget(this.producer);
  }

  private queueFor(topic: string, message: Message): SendQueue {
    const partitionMetadata = Array.from({ length: this.partitions }, (_, partitionId) => ({ partitionId, leader: 0 }));
    const partition = partitionFor({ topic, partitionMetadata: partitionMetadata as never, message });
    const name = `${topic}/${partition}`;
    const found = this.queues.get(name);
    if (found) return found;
    const queue = new SendQueue((messages) =>
      this.send(
        topic,
        messages.map((one) => ({ ...one, partition })),
      ),
    );
    this.queues.set(name, queue);
    return queue;
  }

  private async send(topic: string, messages: Message[]) {
    const producer = (this.producer ??= this.connect());
    try {
      await (await producer).send({ topic, messages, acks: -1 });
    } catch (error) {
      await this.forget(producer);
      throw error;
    }
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: reconnect,
    });
    await producer.connect();
    return producer;
  }

  private async forget(producer: Promise<Producer> | undefined) {
    if (this.producer === producer) this.producer = undefined;
    await producer?.then(
      (connected) => connected.disconnect(),
      () => undefined,
    );
  }
}
