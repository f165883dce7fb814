import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { Allow, EventTransport } from '@digital-customs/platform';
import { z } from 'zod';
import type { SearchEngine } from '../engine/search-engine.js';
import { checkIndex } from './check-index.js';
import { IndexKeeper } from './engine.provider.js';
import { SEARCH_ENGINE } from './search-engine.token.js';

const IndexState = z.object({ documents: z.int(), needsRebuild: z.boolean() }).meta({ id: 'SearchIndexState' });
const Rebuilt = z.object({ events: z.int(), documents: z.int() }).meta({ id: 'SearchIndexRebuilt' });

const Check = z
  .object({
    announced: z.int(),
    missing: z.array(z.string()),
    outdated: z.array(z.string()),
    surplus: z.array(z.string()),
  })
  .meta({ id: 'SearchIndexCheck' });

/** For operators: the index, and building it anew. */
@ApiTags('operations')
@Controller('operations/search')
export class IndexRoutes {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly keeper: IndexKeeper,
    @Inject(EventTransport) private readonly transport: EventTransport,
  ) {}

  @Get('index')
  @Allow('index.manage')
  @ApiOkResponse({ standardSchema: IndexState })
  async state(): Promise<z.infer<typeof IndexState>> {
    return { documents: await this.engine.count(), needsRebuild: this.engine.needsRebuild };
  }

  /** Where the index is not what the services announced: at most a hundred ids of each kind. */
  @Get('check')
  @Allow('index.manage')
  @ApiOkResponse({ standardSchema: Check })
  async check(): Promise<z.infer<typeof Check>> {
    const { announced, ...found } = await checkIndex(this.engine, this.transport);
    const some = (ids: string[]) => ids.sort().slice(0, 100);
    return { announced, missing: some(found.missing), outdated: some(found.outdated), surplus: some(found.surplus) };
  }

  /** Builds the index anew from all events, beside the one that answers, and puts it in its place. Resolves when it is there. */
  @Post('rebuild')
  @Allow('index.manage')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Rebuilt })
  async rebuild(): Promise<z.infer<typeof Rebuilt>> {
    const events = await this.keeper.rebuild();
    return { events, documents: await this.engine.count() };
  }
}
