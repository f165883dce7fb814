import { type DynamicModule, Global, Module } from '@nestjs/common';
import mongoose from 'mongoose';
import type { PlatformSettings } from './config/platform.config.js';
import { EdgeModule } from './edge.module.js';
import { EventLog } from './events/event-log.js';
import { EventTransport } from './events/event-transport.js';
import { DeadLetterRoutes } from './operations/dead-letter-routes.js';
import { HealthChecks } from './operations/health-checks.js';

export type RunSettings = PlatformSettings & {
  MONGODB_URI: string;
  /** Whether this process alone writes to the stores, so that what it has read may be kept until it writes. */
  soleWriter: boolean;
  /** Put behind the names of databases, where a check works beside the services. */
  databaseSuffix?: string;
};

/** What every process of a service needs once: all of the edge, the event transport and the operations on events. */
@Global()
@Module({})
export class PlatformModule {
  /** `transport` is the one that the settings name, unless given. */
  static for(settings: RunSettings, transport?: EventTransport): DynamicModule {
    return {
      module: PlatformModule,
      imports: [EdgeModule.for(settings)],
      controllers: [DeadLetterRoutes],
      providers: [
        {
          provide: EventTransport,
          inject: [HealthChecks],
          useFactory: (health: HealthChecks) => transport ?? openTransport(settings, health),
        },
      ],
      exports: [EventTransport],
    };
  }
}

/** Kafka where brokers are named, else the log in the document store. The client of Kafka is loaded only where it is used. */
export async function openTransport(settings: RunSettings, health?: HealthChecks): Promise<EventTransport> {
  if (settings.KAFKA_BROKERS) {
    const { KafkaTransport } = await import('./events/kafka/kafka-transport.js');
    const transport = new KafkaTransport(settings);
    health?.add('events', () => transport.check());
    return transport;
  }
  return new EventLog(
    await mongoose
      .createConnection(settings.MONGODB_URI, {
        dbName: 'events',
        autoIndex: false,
        autoCreate: false,
        serverSelectionTimeoutMS: 10_000,
      })
      .asPromise(),
  );
}
