import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { Receiver } from '../event-transport.js';
import { Lanes } from '../lanes.js';
import { parseEnvelope } from '../unreadable.js';
import { beating } from './beating.js';

export interface Place {
  topic: string;
  partition: number;
}

/** What handling needs of the consumer: to hold a partition back and to read it again from an offset. */
export interface Steering {
  hold(place: Place): void;
  release(place: Place): void;
  readFrom(place: Place, offset: number): void;
}

interface Work extends Place {
  lanes: Lanes;
  committed: number;
}

const window = 500;
const afterFailure = 1_000;

/** Runs the events of the partitions this process holds: in order per aggregate, and past slow ones. */
export class KafkaPartitions {
  private readonly logger = new Logger('Kafka');
  private readonly work = new Map<string, Work>();
  private readonly leaving = new Map<string, Promise<void>>();
  private generation = 0;
  private stopping = false;

  constructor(
    private readonly receiver: Receiver,
    private readonly steering: Steering,
  ) {}

  /** After the group has shared out its partitions anew, reading starts at what was committed; what runs ends first. */
  reshare() {
    this.generation++;
    for (const [key, { lanes }] of this.work)
      this.leaving.set(
        key,
        Promise.all([this.leaving.get(key), lanes.settle()]).then(() => undefined),
      );
    this.work.clear();
  }

  /** Queues a batch. Returns early when the partition was lost or failed; it is read again then. */
  async take({ batch, resolveOffset, heartbeat, isRunning, isStale }: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = batch;
    const [generation, key] = [this.generation, `${topic}/${partition}`];
    await beating(this.leaving.get(key) ?? Promise.resolve(), heartbeat);
    const current = () => !this.stopping && generation === this.generation && isRunning() && !isStale();
    if (!current()) return;
    this.leaving.delete(key);
    const { lanes } = this.workOn(key, { topic, partition });
    for (const message of messages) {
      if (!current() || lanes.failed) return;
      const handling = () => this.handle({ topic, partition }, message);
      const room = lanes.add(Number(message.offset) + 1, keyOf(message), handling).then(
        () => true,
        () => false,
      );
      if (!(await beating(room, heartbeat))) return;
      resolveOffset(message.offset);
    }
  }

  /** The offsets below which all is done, where they have grown since they were last confirmed. */
  progress(): (Place & { offset: string; confirm: () => void })[] {
    return [...this.work.values()].flatMap((work) => {
      const { topic, partition, lanes, committed } = work;
      const done = lanes.done;
      if (done <= committed) return [];
      return [{ topic, partition, offset: String(done), confirm: () => (work.committed = done) }];
    });
  }

  /** Takes no more, and waits for what runs. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.leaving.values(), ...[...this.work.values()].map(({ lanes }) => lanes.settle())]);
  }

  private workOn(key: string, place: Place): Work {
    const found = this.work.get(key);
    if (found) return found;
    const lanes: Lanes = new Lanes(window, () => lanes.failed && void this.readAgain(key, lanes, place));
    const work = { ...place, lanes, committed: 0 };
    this.work.set(key, work);
    return work;
  }

  private handle({ topic, partition }: Place, message: KafkaMessage): Promise<void> {
    const text = message.value?.toString() ?? '';
    const event = parseEnvelope(text);
    if (typeof event !== 'string') return this.receiver.deliver(event);
    const position = `${topic}-${partition}-${message.offset}`;
    return this.receiver.setAside({ topic, key: keyOf(message), position, text, reason: event });
  }

  /** An event was neither handled nor set aside, so the service's store is away: begins with it again after a pause. */
  private async readAgain(key: string, lanes: Lanes, place: Place) {
    if (this.work.get(key)?.lanes !== lanes) return;
    this.work.delete(key);
    if (this.stopping) return;
    this.logger.warn(`${key} stands still at ${lanes.done}: an event could be neither handled nor set aside`);
    this.steering.hold(place);
    const again = lanes.settle().then(() => pause(afterFailure));
    this.leaving.set(key, again);
    const generation = this.generation;
    await again;
    if (this.stopping) return;
    if (generation === this.generation) this.steering.readFrom(place, lanes.done);
    this.steering.release(place);
  }
}

const keyOf = (message: KafkaMessage) => message.key?.toString() ?? '';
