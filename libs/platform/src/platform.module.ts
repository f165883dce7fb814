import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import mongoose from 'mongoose';
import { Clock } from './clock.js';
import type { PlatformSettings } from './config/platform.config.js';
import { EventLog } from './events/event-log.js';
import { EventServers } from './events/event-servers.js';
import { EventTransport } from './events/event-transport.js';
import { AllowGuard } from './http/allow.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validationPipe } from './http/validation.js';
import { DeadLetterRoutes } from './operations/dead-letter-routes.js';
import { HealthChecks } from './operations/health-checks.js';
import { HealthRoutes } from './operations/health-routes.js';

export const SETTINGS = Symbol('settings');
export type RunSettings = PlatformSettings & {
  MONGODB_URI: string;
  /** Whether this process alone writes to the stores, so that what it has read may be kept until it writes. */
  soleWriter: boolean;
  /** Put behind the names of databases, where a check works beside the services. */
  databaseSuffix?: string;
};

/** What every process needs once: clock, event transport, guard, problem documents, validation, health, operations. */
@Global()
@Module({})
export class PlatformModule {
  /** `transport` is the one that the settings name, unless given. */
  static for(settings: RunSettings, transport?: EventTransport): DynamicModule {
    const edge = PlatformModule.edge(settings);
    return {
      ...edge,
      controllers: [...edge.controllers, DeadLetterRoutes],
      providers: [
        ...edge.providers,
        {
          provide: EventTransport,
          inject: [HealthChecks],
          useFactory: (health: HealthChecks) => transport ?? openTransport(settings, health),
        },
      ],
      exports: [...edge.exports, EventTransport],
    };
  }

  /** The part of it that a process without a store or events needs. */
  static edge(settings: PlatformSettings) {
    return {
      module: PlatformModule,
      imports: [TerminusModule.forRoot({ logger: false })],
      controllers: [HealthRoutes],
      providers: [
        { provide: SETTINGS, useValue: settings },
        Clock,
        EventServers,
        HealthChecks,
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
      exports: [SETTINGS, Clock, EventServers, HealthChecks],
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
