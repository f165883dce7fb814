import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type FactoryProvider, Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '@digital-customs/contracts';
import {
  EventServers,
  EventTransport,
  HealthChecks,
  type RunSettings,
  SETTINGS,
  WrongSetting,
} from '@digital-customs/platform';
import { fillFrom } from '../documents/fill.js';
import { openMeilisearch } from '../meilisearch/meilisearch-search.js';
import { EngineUnavailable } from '../meilisearch/unavailable.js';
import { openEmbeddedSearch } from '../engine/embedded-search.js';
import { RebuildRunning, type SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from './search-engine.token.js';

/** Whether the embedded index runs in a thread of its own; tests on uncompiled code run it in theirs. */
export const SEARCH_THREAD = Symbol('search thread');

export const searchEngine: FactoryProvider = {
  provide: SEARCH_ENGINE,
  inject: [SETTINGS, SEARCH_THREAD],
  useFactory: (settings: RunSettings, thread: boolean) => {
    const {
      DATA_DIR,
      MEILISEARCH_URL: url,
      MEILISEARCH_KEY: key,
      MEILISEARCH_INDEX: index,
      MEILISEARCH_EMBEDDER: embedder,
    } = settings;
    if (!url) return openEmbeddedSearch({ file: join(DATA_DIR, 'search.db'), thread });
    if (!key) throw new WrongSetting(['MEILISEARCH_KEY is not set: give the key of the server at MEILISEARCH_URL']);
    return openMeilisearch({ url, key, index, embedder });
  },
};

/** How often the index is looked after. Milliseconds. */
const askedAgain = 5_000;

const isRunning = (error: unknown) => error instanceof DomainError && error.code === 'search.rebuild-running';

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
    servers.onStarted(() => this.keep());
  }

  onApplicationShutdown() {
    this.isStopping = true;
    return this.engine.close();
  }

  /** An embedded index is new at the start or never; a server may come late, or lose what it had, at any time. */
  private async keep() {
    while (!this.isStopping) {
      try {
        await this.engine.count();
        if (this.engine.needsRebuild) await this.rebuild();
      } catch (error) {
        // A process that stops while it builds begins again at its next start; another one may be at it already.
        if (this.isStopping) return;
        if (!isRunning(error)) this.logger.error(error instanceof EngineUnavailable ? String(error.cause) : error);
      }
      await pause(askedAgain, undefined, { ref: false });
    }
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
