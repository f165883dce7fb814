import { randomUUID } from 'node:crypto';
import type { EachBatchPayload, Kafka } from 'kafkajs';
import type { Deliver } from '../event-transport.js';
import { parseEnvelope } from '../unreadable.js';
import { beating } from './beating.js';
import { administer, reconnect } from './kafka-client.js';
import { patiently } from './patiently.js';

/**
 * Delivers all that lies in the topics at the call, in a group of its own, so that the service's position stays what it is.
 * Messages that are no events are passed over: the service has set them aside when it met them. Returns how many events.
 */
export async function replayKafka(kafka: Kafka, topics: readonly string[], deliver: Deliver): Promise<number> {
  const remaining = await patiently(() => ends(kafka, topics));
  if (remaining.size === 0) return 0;
  const groupId = `digital-customs.replay.${randomUUID()}`;
  const consumer = kafka.consumer({
    groupId,
    heartbeatInterval: 1_000,
    maxWaitTimeInMs: 500,
    allowAutoTopicCreation: false,
    retry: { ...reconnect, restartOnFailure: () => Promise.resolve(false) },
  });
  const reading = new Reading(remaining, deliver);
  const crashed = new Promise<never>((_, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  });
  crashed.catch(() => undefined);
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      partitionsConsumedConcurrently: 4,
      eachBatch: (batch) => reading.take(batch),
    });
    await Promise.race([crashed, reading.finished]);
    return reading.count;
  } finally {
    await consumer.disconnect().catch(() => undefined);
    await administer(kafka, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
  }
}

/** Where each partition ends now; empty ones are left out. */
const ends = (kafka: Kafka, topics: readonly string[]): Promise<Map<string, number>> =>
  administer(kafka, async (admin) => {
    const found = new Map<string, number>();
    for (const topic of topics)
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic))
        if (Number(high) > Number(low)) found.set(`${topic}/${partition}`, Number(high));
    return found;
  });

class Reading {
  count = 0;
  readonly finished: Promise<void>;
  private readonly next = new Map<string, number>();
  private finish: () => void = () => {};
  private fail: (error: unknown) => void = () => {};

  constructor(
    private readonly remaining: Map<string, number>,
    private readonly deliver: Deliver,
  ) {
    this.finished = new Promise((resolve, reject) => ([this.finish, this.fail] = [resolve, reject]));
    this.finished.catch(() => undefined);
  }

  async take({ batch, resolveOffset, heartbeat, isRunning }: EachBatchPayload): Promise<void> {
    const key = `${batch.topic}/${batch.partition}`;
    for (const message of batch.messages) {
      const [offset, end] = [Number(message.offset), this.remaining.get(key)];
      if (!isRunning() || end === undefined) return;
      if (offset < end && offset >= (this.next.get(key) ?? 0)) {
        const event = parseEnvelope(message.value?.toString() ?? '');
        if (typeof event !== 'string') {
          await beating(this.deliver(event), heartbeat).catch((error: unknown) => {
            this.fail(error);
            throw error;
          });
          this.count++;
        }
        this.next.set(key, offset + 1);
      }
      resolveOffset(message.offset);
      if (offset >= end - 1) this.remaining.delete(key);
    }
    if (this.remaining.size === 0) this.finish();
  }
}
