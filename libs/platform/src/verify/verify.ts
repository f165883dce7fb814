import { setTimeout as pause } from 'node:timers/promises';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { getConnectionToken } from '@nestjs/mongoose';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import mongoose, { type Connection } from 'mongoose';
import { EventServers } from '../events/event-servers.js';
import type { EventTransport } from '../events/event-transport.js';
import { createHttpApp } from '../http/http-app.js';
import { createLogger } from '../logger.js';
import { openTransport, PlatformModule, type RunSettings } from '../platform.module.js';
import { AggregateStore, beside } from '../store/aggregate-store.js';
import { Announcements } from './announcements.js';
import { Owners } from './owners.js';
import { compareModels, readModelsOf } from './compare-models.js';
import { ScratchTransport } from './scratch-transport.js';

export interface Verified {
  aggregates: number;
  events: number;
  /** Documents of read models. */
  documents: number;
  /** What is not as it should be, by name. */
  faults: string[];
}

/** What is under way is done by then. Milliseconds. */
const settling = 3_000;

/**
 * Holds services' data against each other without reading one service's data for another: each aggregate's events are all
 * published, and every read model is what its service's own reactions make of all events, in databases beside the real
 * ones that are dropped afterwards. What differs is looked at twice, since it may be under way. The services may run.
 * `modules` are those of the services and whatever tells them who asks.
 */
export async function verify(modules: (Type | DynamicModule)[], settings: RunSettings): Promise<Verified> {
  const transport = await openTransport(settings);
  try {
    const first = await look(modules, settings, transport);
    if (first.faults.length === 0) return first;
    await pause(settling);
    const second = await look(modules, settings, transport);
    return { ...second, faults: second.faults.filter((fault) => first.faults.includes(fault)) };
  } finally {
    await transport.close();
  }
}

async function look(modules: (Type | DynamicModule)[], settings: RunSettings, transport: EventTransport) {
  const databaseSuffix = `${beside}${process.pid}`;
  const scratch = new ScratchTransport();

  @Module({ imports: [PlatformModule.for({ ...settings, soleWriter: false, databaseSuffix }, scratch), ...modules] })
  class ScratchModule {}

  // Not initialised: nothing is seeded, swept or migrated. Only the reactions are bound.
  const app = await createHttpApp(ScratchModule, createLogger('silent'));
  const scratchOf = (service: string) => app.get<Connection>(getConnectionToken(service), { strict: false });
  const live = await mongoose.createConnection(settings.MONGODB_URI, { autoIndex: false }).asPromise();
  const liveOf = (service: string) => live.useDb(service, { useCache: true });
  const { services } = app.get(EventServers);
  try {
    await app.startAllMicroservices();
    const owners = new Owners(storesOf(app), liveOf);
    await owners.readBefore();
    const announcements = new Announcements();
    const topics = [...new Set([...owners.topics, ...scratch.topics])];
    const events = await transport.replay(topics, async (event) => {
      announcements.add(event);
      await scratch.hand(event);
    });
    const faults = await owners.faults(announcements);
    let documents = 0;
    for (const service of services)
      for (const anew of readModelsOf(scratchOf(service)))
        for await (const fault of compareModels(liveOf(service), anew, () => void documents++)) faults.push(fault);
    for (const service of services) faults.push(...(await deadLettersOf(service, liveOf(service))));
    return { aggregates: owners.count, events, documents, faults } satisfies Verified;
  } finally {
    for (const service of services) await scratchOf(service).dropDatabase();
    await live.close();
    await app.close();
  }
}

async function deadLettersOf(service: string, live: Connection): Promise<string[]> {
  const count = await live.collection('dead_letters').countDocuments({});
  return count ? [`${service}: ${count} events could not be handled (npm run operate -- dead-letters ${service})`] : [];
}

const storesOf = (app: NestFastifyApplication): AggregateStore<object>[] => [
  ...new Set(
    [...app.get(ModulesContainer).values()]
      .flatMap(({ providers }) => [...providers.values()])
      .flatMap(({ instance }) => (instance instanceof AggregateStore ? [instance as AggregateStore<object>] : [])),
  ),
];
