import { type DynamicModule, Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { getConnectionToken, type ModelDefinition, MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { Clock } from './clock.js';
import { DeadLetters } from './events/dead-letters.js';
import { EventServer } from './events/event-server.js';
import { EventServers } from './events/event-servers.js';
import { EventTransport } from './events/event-transport.js';
import { HealthChecks } from './operations/health-checks.js';
import { type RunSettings, SETTINGS } from './platform.module.js';

/** One service's own database and its place as a consumer of events. */
@Module({})
export class ServiceModule {
  static for(service: string, models: ModelDefinition[] = []): DynamicModule {
    const features = MongooseModule.forFeature(models, service);
    return {
      module: class extends ServiceParts {},
      imports: [
        MongooseModule.forRootAsync({
          connectionName: service,
          inject: [SETTINGS],
          useFactory: ({ MONGODB_URI }: RunSettings) => ({
            uri: MONGODB_URI,
            dbName: service,
            autoIndex: false,
            retryAttempts: 5,
            retryDelay: 1_000,
          }),
        }),
        features,
      ],
      providers: [
        { provide: 'service', useValue: service },
        { provide: 'connection', useExisting: getConnectionToken(service) },
      ],
      exports: [features],
    };
  }
}

class ServiceParts implements OnApplicationBootstrap {
  private readonly deadLetters: DeadLetters;

  constructor(
    @Inject('service') service: string,
    @Inject('connection') connection: Connection,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(EventServers) servers: EventServers,
    @Inject(HealthChecks) health: HealthChecks,
    @Inject(Clock) clock: Clock,
  ) {
    this.deadLetters = new DeadLetters(connection, clock);
    servers.register(new EventServer(service, transport, this.deadLetters), this.deadLetters);
    health.add(
      `${service}-store`,
      () => connection.db?.command({ ping: 1 }) ?? Promise.reject(new Error('not connected')),
    );
  }

  async onApplicationBootstrap() {
    await this.deadLetters.prepare();
  }
}
