import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceName } from '@digital-customs/contracts';
import { ActorSource } from '../http/actor-source.js';
import { createHttpApp, listen } from '../http/http-app.js';
import { TokenActors } from '../http/token-actors.js';
import { createLogger } from '../logger.js';
import { PlatformModule, type RunSettings } from '../platform.module.js';
import { startTelemetry } from '../telemetry/telemetry.js';
import { serviceSettings } from './process.config.js';
import { runUntilTold } from './run-until-told.js';

export interface ServiceOptions {
  modules: (Type | DynamicModule)[];
  /** Whether the modules bring an `ActorSource`; otherwise the gateway's signed token tells who asks. */
  ownActors?: boolean;
  /** Before it listens. */
  prepare?(app: NestFastifyApplication): void;
  /** Once it listens; returns lines for its operator. */
  started?(app: NestFastifyApplication, settings: RunSettings): Promise<string[]>;
}

/** Runs a service as a process of its own, behind the gateway. Ends the process when it cannot start or is told to stop. */
export const runService = (name: ServiceName, options: ServiceOptions): Promise<void> =>
  runUntilTold(name, async () => {
    const settings = serviceSettings(name);
    const stopTelemetry = await startTelemetry(name, settings);
    const run = { ...settings, soleWriter: false };
    const actors = options.ownActors ? [] : [tokenActors(settings.JWKS_URL)];

    @Module({ imports: [PlatformModule.for(run), ...actors, ...options.modules] })
    class ProcessModule {}

    // The gateway, which alone calls it, says where a request came from.
    const app = await createHttpApp(ProcessModule, createLogger(settings.LOG_LEVEL), { trustProxy: true });
    try {
      options.prepare?.(app);
      const url = await listen(app, settings.HOST, settings.PORT);
      return {
        url,
        notices: (await options.started?.(app, run)) ?? [],
        stop: () => app.close().finally(stopTelemetry),
      };
    } catch (error) {
      await app.close();
      throw error;
    }
  });

function tokenActors(jwksUrl: string): Type {
  @Global()
  @Module({ providers: [{ provide: ActorSource, useFactory: () => new TokenActors(jwksUrl) }], exports: [ActorSource] })
  class TokenActorsModule {}
  return TokenActorsModule;
}
