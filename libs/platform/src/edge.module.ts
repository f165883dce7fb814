import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { Clock } from './clock.js';
import type { PlatformSettings } from './config/platform.config.js';
import { EventServers } from './events/event-servers.js';
import { AllowGuard } from './http/allow.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { validationPipe } from './http/validation.js';
import { HealthChecks } from './operations/health-checks.js';
import { HealthRoutes } from './operations/health-routes.js';

export const SETTINGS = Symbol('settings');

/** What every process needs once, with a store and events or without: clock, guard, problem documents, validation, health. */
@Global()
@Module({})
export class EdgeModule {
  static for(settings: PlatformSettings) {
    return {
      module: EdgeModule,
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
