import { join } from 'node:path';
import { type FactoryProvider, Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { EventServers, HealthChecks, type RunSettings, SETTINGS } from '@digital-customs/platform';
import { openEmbeddedSearch } from '../engine/embedded-search.js';
import type { SearchEngine } from '../engine/search-engine.js';

export const SEARCH_ENGINE = Symbol('search engine');
/** Whether the embedded index runs in a thread of its own; tests on uncompiled code run it in theirs. */
export const SEARCH_THREAD = Symbol('search thread');

export const searchEngine: FactoryProvider = {
  provide: SEARCH_ENGINE,
  inject: [SETTINGS, SEARCH_THREAD],
  useFactory: ({ DATA_DIR }: RunSettings, thread: boolean) =>
    openEmbeddedSearch({ file: join(DATA_DIR, 'search.db'), thread }),
};

/** Fills an index that is new, or was damaged and moved aside, from the events; search answers meanwhile. */
@Injectable()
export class IndexKeeper implements OnApplicationShutdown {
  private readonly logger = new Logger('Search');

  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(EventServers) private readonly servers: EventServers,
    @Inject(HealthChecks) health: HealthChecks,
  ) {
    health.add('search-index', () => engine.count());
    servers.onStarted(() => this.rebuild());
  }

  onApplicationShutdown() {
    return this.engine.close();
  }

  private async rebuild() {
    if (!this.engine.needsRebuild) return;
    const events = await this.servers.of('search').server.replay();
    await this.engine.confirmRebuilt();
    this.logger.log(`index built from ${events} events`);
  }
}
