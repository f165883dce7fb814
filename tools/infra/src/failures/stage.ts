import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import mongoose, { type Connection } from 'mongoose';
import { visitor } from '@digital-customs/contracts';
import { ActorSource, PlatformSettings, verify } from '@digital-customs/platform';
import { CountingModule, WatchingModule } from '@digital-customs/testing';
import type { BrokerOptions } from '../kafka/broker-properties.js';
import { KafkaCluster } from '../kafka/kafka-cluster.js';
import { Child } from '../processes/child.js';
import { Documents } from '../processes/documents-process.js';
import type { Written, WriteOrder } from '../processes/messages.js';

type Service = Child<{ url: string }>;
export type Marks = Record<string, string[]>;

/** Kafka, a document server, and services as processes: everything a failure test needs, and nothing left when it is struck. */
export class Stage {
  readonly acknowledged: Written[] = [];
  private readonly services: Service[] = [];

  private constructor(
    readonly kafka: KafkaCluster,
    readonly brokers: 1 | 3,
    private readonly folder: string,
    readonly documents: Documents,
    private readonly connection: Connection,
  ) {}

  static async set(brokers: 1 | 3 = 1, options: BrokerOptions = {}): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'digital-customs-stage-'));
    const documents = await Documents.start(folder);
    const connection = await mongoose.createConnection(documents.uri).asPromise();
    return new Stage(await KafkaCluster.start(brokers, options), brokers, folder, documents, connection);
  }

  async serve(service: 'counting' | 'watching', settings: Record<string, string> = {}): Promise<Service> {
    const child = await Child.start<{ url: string }>('tally-service.js', [service], {
      MONGODB_URI: this.documents.uri,
      ...this.clientSettings,
      ...settings,
    });
    this.services.push(child);
    return child;
  }

  get clientSettings() {
    return {
      KAFKA_BROKERS: this.kafka.brokers,
      KAFKA_PARTITIONS: '4',
      KAFKA_REPLICATION: String(this.brokers),
      LOG_LEVEL: 'warn',
    };
  }

  /** Has a service add marks; resolves when `until` of them have been acknowledged, the rest goes on. */
  write(service: Service, round: string, marks: number, until = marks, together = 1, tallies = 40): Promise<void> {
    let count = 0;
    return new Promise((resolve) => {
      service.process.on('message', (written: Written) => {
        if (!written.mark.startsWith(`${round}-`)) return;
        this.acknowledged.push(written);
        if (++count === until) resolve();
      });
      service.process.send({ round, marks, tallies, together } satisfies WriteOrder);
    });
  }

  /** Resolves once the services say the same; rejects with what differs after that many seconds. */
  async settle(seconds: number): Promise<number> {
    const started = performance.now();
    let last = '';
    while (performance.now() - started < seconds * 1_000) {
      last = await this.difference();
      if (!last) return this.tell((performance.now() - started) / 1_000);
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`After ${seconds} s ${last}`);
  }

  marks = (service: string, collection: string): Promise<Marks> =>
    this.connection
      .getClient()
      .db(service)
      .collection<{ _id: string; marks?: string[] }>(collection)
      .find({})
      .toArray()
      .then((found) => Object.fromEntries(found.map(({ _id, marks = [] }) => [_id, marks])));

  /** Resolves once effects are written again; rejects where none is within that many seconds. */
  async goesOn(seconds: number): Promise<void> {
    const [before, until] = [await this.countOf('watching'), performance.now() + seconds * 1_000];
    while ((await this.countOf('watching')) <= before) {
      if (performance.now() > until) throw new Error(`Nothing was handled for ${seconds} s`);
      await new Promise((later) => setTimeout(later, 100));
    }
  }

  /** How many effects a service has written. */
  countOf = (service: string): Promise<number> =>
    this.marks(service, 'effects').then((all) => Object.values(all).flat().length);

  async strike(): Promise<void> {
    await Promise.all(this.services.map((service) => service.kill()));
    await this.connection.close();
    await this.documents.stop();
    await this.kafka.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private tell(seconds: number): number {
    process.stdout.write(`  settled after ${seconds.toFixed(1)} s\n`);
    return seconds;
  }

  private async difference(): Promise<string> {
    const owned = await this.marks('counting', 'tallies');
    for (const service of ['counting', 'watching']) {
      const heard = await this.marks(service, 'effects');
      for (const [id, marks] of Object.entries(owned))
        if (JSON.stringify(heard[id] ?? []) !== JSON.stringify(marks))
          return `${service} has ${heard[id]?.length ?? 0} of the ${marks.length} marks of ${id}`;
    }
    return '';
  }
}

@Global()
@Module({
  providers: [{ provide: ActorSource, useValue: { actorOf: () => Promise.resolve(visitor) } }],
  exports: [ActorSource],
})
class NobodyModule {}

/**
 * What every failure must leave: all that was acknowledged is there, nothing is there twice, and owners, events and read
 * models say the same. `settings` are what a client of the brokers needs besides their address.
 */
export async function expectWhole(stage: Stage, settings: Record<string, string> = {}): Promise<void> {
  const owned = await stage.marks('counting', 'tallies');
  const kept = new Set(Object.entries(owned).flatMap(([id, marks]) => marks.map((mark) => `${id} ${mark}`)));
  expect(stage.acknowledged.filter(({ id, mark }) => !kept.has(`${id} ${mark}`))).toEqual([]);
  for (const marks of Object.values(owned)) expect(new Set(marks).size).toBe(marks.length);
  expect(await stage.marks('counting', 'effects')).toEqual(owned);
  expect(await stage.marks('watching', 'effects')).toEqual(owned);
  const { faults } = await verify([NobodyModule, CountingModule, WatchingModule], {
    ...PlatformSettings.parse({ ...stage.clientSettings, ...settings }),
    MONGODB_URI: stage.documents.uri,
    soleWriter: false,
  });
  expect(faults).toEqual([]);
}

export const pause = (milliseconds: number) => new Promise<void>((later) => setTimeout(later, milliseconds));
