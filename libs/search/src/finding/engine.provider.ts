import { join } from 'node:path';
import { type FactoryProvider, Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '@digital-customs/contracts';
import { EventServers, EventTransport, HealthChecks, type RunSettings, SETTINGS } from '@digital-customs/platform';
import { fillFrom } from '../documents/fill.js';
import { openEmbeddedSearch } from '../engine/embedded-search.js';
import { RebuildRunning, type SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from './search-engine.token.js';

/** Whether the embedded index runs in a thread of its own; tests on uncompiled code run it in theirs. */
export const SEARCH_THREAD = Symbol('search thread');

export const searchEngine: FactoryProvider = {
  provide: SEARCH_ENGINE,
  inject: [SETTINGS, SEARCH_THREAD],
  useFactory: ({ DATA_DIR }: RunSettings, thread: boolean) =>
    openEmbeddedSearch({ file: join(DATA_DIR, 'search.db'), thread }),
};

/** Builds the index from the events, beside the one that answers: when that one is new or was damaged, and when told to. */
@Injectable()
export class IndexKeeper implements OnApplicationShutdown {
  private readonly logger = new Logger('Search');
  private isStopping = false;

  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(EventTransport) private readonly transport: EventTransport,
    @Inject(EventServers) servers: EventServers,
    @Inject(HealthChecks) health: HealthChecks,
  ) {
    health.add('search-index', () => engine.count());
    servers.onStarted(async () => {
      if (!engine.needsRebuild) return;
      await this.rebuild().catch((error: unknown) => {
        // A process that stops while it builds begins again at its next start.
        if (!this.isStopping) throw error;
      });
    });
  }

  onApplicationShutdown() {
    this.isStopping = true;
    return this.engine.close();
  }

  /** Returns how many events it was built from. Throws search.rebuild-running. */
  async rebuild(): Promise<number> {
    const rebuild = await this.engine.rebuild().catch((error: unknown) => {
      if (error instanceof RebuildRunning)
        throw new DomainError('search.rebuild-running', 'Wait until it is done, then look again.');
      throw error;
    });
    try {
      const events = await fillFrom(this.transport, rebuild);
      await rebuild.finish();
      this.logger.log(`index built from ${events} events`);
      return events;
    } catch (error) {
      await rebuild.abandon();
      throw error;
    }
  }
}
