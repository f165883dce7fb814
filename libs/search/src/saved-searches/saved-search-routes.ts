import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, SavedSearch, SavedSearches, SearchToSave } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import type { SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from '../finding/search-engine.token.js';
import { countSaved } from './count-saved.js';
import { forgetSearch, lookAtSearch, noSearches, saveSearch } from './saved-searches.js';
import { SavedSearchStore } from './saved-searches.store.js';

/** The searches that a person keeps. Nobody else sees them. */
@ApiTags('search')
@Controller('search/saved')
export class SavedSearchRoutes {
  constructor(
    private readonly searches: SavedSearchStore,
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly clock: Clock,
  ) {}

  /** The latest first, each with what is new since its owner last looked. */
  @Get()
  @Allow('saved-search.keep')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: SavedSearches })
  async list(@By() actor: Actor): Promise<z.infer<typeof SavedSearches>> {
    const { items } = (await this.searches.find(actor.id!)) ?? noSearches;
    return { items: await Promise.all(items.map((kept) => countSaved(this.engine, kept, actor))) };
  }

  /** Keeps a search under a name; one that is kept already gets the name. */
  @Post()
  @Allow('saved-search.keep')
  @ApiCreatedResponse({ standardSchema: SavedSearch })
  async save(
    @Body({ schema: SearchToSave }) search: SearchToSave,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<SavedSearch> {
    const made = { id: randomUUID(), at: this.clock.now() };
    const { items } = await this.searches.changeOrBegin(
      actor.id!,
      actor,
      noSearches,
      (now) => saveSearch(actor.id!, now, search, made),
      once ? { once } : {},
    );
    return countSaved(this.engine, items.find(({ query }) => query === search.query) ?? items[0]!, actor);
  }

  /** Its owner has looked: what is published from now on is new. */
  @Post(':id/look')
  @Allow('saved-search.keep')
  @HttpCode(204)
  @ApiNoContentResponse()
  async look(@Param('id') id: string, @By() actor: Actor): Promise<void> {
    await this.searches.change(actor.id!, actor, (now) => lookAtSearch(now, id, this.clock.now()));
  }

  @Delete(':id')
  @Allow('saved-search.keep')
  @HttpCode(204)
  @ApiNoContentResponse()
  async forget(@Param('id') id: string, @By() actor: Actor): Promise<void> {
    await this.searches.change(actor.id!, actor, (now) => forgetSearch(actor.id!, now, id));
  }
}
