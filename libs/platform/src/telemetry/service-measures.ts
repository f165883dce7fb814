import type { Connection } from 'mongoose';
import type { EventServers } from '../events/event-servers.js';
import { measures } from './measures.js';

type Read = (service: string) => Promise<number>;

/** Lag and dead letters of the services of this process. */
export function measureServices(servers: EventServers): void {
  const ofEach = (read: Read) => async () =>
    Object.fromEntries(
      await Promise.all(servers.services.map(async (service) => [service, await read(service)] as const)),
    );
  measures()?.ask(
    { name: 'consumer_lag_events', help: 'Published events that the service has not handled', label: 'service' },
    ofEach((service) => servers.of(service).server.lag()),
  );
  measures()?.ask(
    { name: 'dead_letters', help: 'Events that the service could not handle', label: 'service' },
    ofEach((service) => servers.of(service).deadLetters.count()),
  );
  measures()?.ask(
    {
      name: 'outbox_age_seconds',
      help: 'Age of the oldest event not yet published; 0 where none waits',
      label: 'service',
    },
    ofEach((service) => servers.of(service).outboxAge()),
  );
}

/** Seconds since the oldest unpublished event of a service's aggregates happened. */
export async function outboxAge(connection: Connection, now: Date): Promise<number> {
  const stores = Object.values(connection.models).filter((model) => model.schema.path('outbox'));
  const oldest = await Promise.all(
    stores.map(async (model) => {
      const found = await model
        .find({ pending: true }, { 'outbox.occurredAt': 1 })
        .limit(100)
        .lean<{ outbox?: { occurredAt: string }[] }[]>();
      return found.flatMap(({ outbox = [] }) => outbox.map(({ occurredAt }) => Date.parse(occurredAt)));
    }),
  );
  const times = oldest.flat();
  return times.length ? Math.max(0, (now.getTime() - Math.min(...times)) / 1_000) : 0;
}
