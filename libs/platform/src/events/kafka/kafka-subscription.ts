import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Consumer, Kafka } from 'kafkajs';
import type { Receiver, Subscription } from '../event-transport.js';
import { keepTrying } from './kafka-client.js';
import { kafkaLag } from './kafka-lag.js';
import { KafkaPartitions, type Place } from './kafka-partitions.js';
import type { KafkaTopics } from './kafka-topics.js';

const commitEvery = 200;
const startAgainAfter = 1_000;
const partitionsAtOnce = 16;
const leaveWithin = 5_000;

/** A service's place in its consumer group: joins, commits what is done, and begins anew whatever ended it. */
export class KafkaSubscription implements Subscription {
  private readonly logger = new Logger('Kafka');
  private readonly stopping = new AbortController();
  private readonly partitions: KafkaPartitions;
  private consumer: Consumer | undefined;
  private running: Promise<void> = Promise.resolve();
  private trouble: string | null = 'has not joined its group yet';

  constructor(
    private readonly clients: { kafka: Kafka; patient: Kafka },
    private readonly topicsThere: KafkaTopics,
    private readonly group: string,
    private readonly topics: readonly string[],
    receiver: Receiver,
  ) {
    this.partitions = new KafkaPartitions(receiver, {
      hold: (place) => this.consumer?.pause([listed(place)]),
      release: (place) => this.consumer?.resume([listed(place)]),
      readFrom: (place, offset) => this.consumer?.seek({ ...place, offset: String(offset) }),
    });
  }

  start() {
    this.running = this.keepRunning();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  async lag(): Promise<number> {
    await this.commit();
    return kafkaLag(this.clients.kafka, this.group, this.topics);
  }

  /** What keeps the service from its events for as long as it has not had any since the start; null once it has. */
  get obstacle(): string | null {
    return this.trouble && `${this.group} ${this.trouble}`;
  }

  private async keepRunning() {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.run(signal);
      } catch (error) {
        if (this.trouble) this.trouble = `waits: ${String(error)}`;
        this.logger.warn(`events of ${this.group} put off: ${String(error)}`);
        await pause(startAgainAfter, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Consumes until told to stop; rejects with what ended it otherwise. */
  private async run(signal: AbortSignal) {
    await this.topicsThere.ensure(this.topics);
    const consumer = this.clients.patient.consumer({
      groupId: this.group,
      sessionTimeout: 6_000,
      heartbeatInterval: 1_000,
      rebalanceTimeout: 15_000,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: { ...keepTrying, restartOnFailure: () => Promise.resolve(false) },
    });
    const crashed = new Promise<never>((_, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    });
    crashed.catch(() => undefined);
    consumer.on(consumer.events.GROUP_JOIN, () => {
      this.trouble = null;
      this.partitions.reshare();
    });
    const timer = setInterval(() => void this.commit(), commitEvery);
    this.consumer = consumer;
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...this.topics], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: partitionsAtOnce,
        eachBatch: (batch) => this.partitions.take(batch),
      });
      await Promise.race([crashed, aborted(signal)]);
      await this.finish(consumer);
    } finally {
      clearInterval(timer);
      this.consumer = undefined;
      // While the brokers are away it would go on trying; the process must be able to end.
      await Promise.race([consumer.disconnect(), pause(leaveWithin, undefined, { ref: false })]).catch(() => undefined);
      this.partitions.reshare();
    }
  }

  private async finish(consumer: Consumer) {
    consumer.pause(this.topics.map((topic) => ({ topic })));
    await this.partitions.stop();
    await this.commit();
  }

  /** What cannot be committed now is handled again by whoever holds the partition next. */
  private async commit() {
    const progress = this.partitions.progress();
    if (!this.consumer || progress.length === 0) return;
    try {
      await this.consumer.commitOffsets(progress.map(({ topic, partition, offset }) => ({ topic, partition, offset })));
      for (const { confirm } of progress) confirm();
    } catch (error) {
      this.logger.debug(`position of ${this.group} not saved: ${String(error)}`);
    }
  }
}

const listed = ({ topic, partition }: Place) => ({ topic, partitions: [partition] });

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
