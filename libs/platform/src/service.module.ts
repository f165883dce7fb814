import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { getConnectionToken, type ModelDefinition, MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { Clock } from './clock.js';
import { DeadLetters } from './events/dead-letters.js';
import { EventServer, retryPauses } from './events/event-server.js';
import { EventServers } from './events/event-servers.js';
import { EventTransport } from './events/event-transport.js';
import { HealthChecks } from './operations/health-checks.js';
import { declareService } from './migrations/declared-services.js';
import { firstLayout } from './migrations/first-layout.js';
import { migrate, requireMigrated } from './migrations/migrate.js';
import type { Migration } from './migrations/migration.js';
import { SETTINGS } from './edge.module.js';
import type { RunSettings } from './platform.module.js';
import { outboxAge } from './telemetry/service-measures.js';

/** With a server of its own behind it, what is acknowledged has reached most of its members, and what is read is acknowledged. */
const majority = {
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'majority' },
  retryWrites: true,
} as const;

/** How long a request waits for a store that is away before it answers so. Milliseconds. */
const patience = 5_000;

/** One service's own database, kept up to date by its `steps`, and its place as a consumer of events. */
@Module({})
export class ServiceModule {
  static for(service: string, models: ModelDefinition[] = [], steps: Migration[] = []): DynamicModule {
    const all = [firstLayout, ...steps];
    declareService(service, models, all);
    const features = MongooseModule.forFeature(models, service);
    return {
      module: class extends ServiceParts {},
      imports: [
        MongooseModule.forRootAsync({
          connectionName: service,
          inject: [SETTINGS],
          useFactory: ({ MONGODB_URI, soleWriter, databaseSuffix = '' }: RunSettings) => ({
            uri: MONGODB_URI,
            dbName: `${service}${databaseSuffix}`,
            // Nothing is made before it is known that the data are not of a newer release.
            autoIndex: false,
            autoCreate: false,
            ...(!soleWriter && majority),
            serverSelectionTimeoutMS: patience,
            retryAttempts: 5,
            retryDelay: 1_000,
          }),
        }),
        features,
      ],
      providers: [
        { provide: 'service', useValue: service },
        { provide: 'steps', useValue: all },
        { provide: 'connection', useExisting: getConnectionToken(service) },
      ],
      exports: [features],
    };
  }
}

class ServiceParts implements OnModuleInit {
  constructor(
    @Inject('service') private readonly service: string,
    @Inject('steps') private readonly steps: Migration[],
    @Inject('connection') private readonly connection: Connection,
    @Inject(SETTINGS) private readonly settings: RunSettings,
    @Inject(EventTransport) transport: EventTransport,
    @Inject(EventServers) servers: EventServers,
    @Inject(HealthChecks) health: HealthChecks,
    @Inject(Clock) clock: Clock,
  ) {
    const deadLetters = new DeadLetters(connection, clock);
    servers.register({
      // A check beside the services tries once: what fails there fails for good.
      server: new EventServer(service, transport, deadLetters, settings.databaseSuffix ? [] : retryPauses),
      deadLetters,
      outboxAge: () => outboxAge(connection, clock.now()),
    });
    health.add(
      `${service}-store`,
      () => connection.db?.command({ ping: 1 }) ?? Promise.reject(new Error('not connected')),
    );
  }

  /** Before any part of the service uses its data. */
  async onModuleInit() {
    if (this.settings.MIGRATE) await migrate(this.service, this.connection, this.steps);
    else await requireMigrated(this.service, this.connection, this.steps);
  }
}
