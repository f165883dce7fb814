import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ProviderPage, ProviderQuery, ProviderView } from '@digital-customs/contracts';
import { Allow, By, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { type OfferPlace, queueOf } from '../offers/offer.store.js';
import { ProviderStore } from './provider.store.js';
import { accepts, providerView } from './provider-view.js';

@ApiTags('technology-providers')
@Controller('technology-providers')
export class ReadProviders {
  constructor(private readonly providers: ProviderStore) {}

  /** Providers of the Technology Network: what is published, your own, or what waits for the secretariat. */
  @Get()
  @Allow('technology.read')
  @ApiOkResponse({ standardSchema: ProviderPage })
  async list(
    @Query({ schema: ProviderQuery }) query: ProviderQuery,
    @By() actor: Actor,
  ): Promise<z.infer<typeof ProviderPage>> {
    const { queue, technology, member, cursor, limit } = query;
    const part = queue === 'published' ? 'published' : 'revision';
    const filter = {
      ...queueOf(queue, actor, accepts(actor)),
      ...(technology && { [`${part}.content.solutions.technologies`]: { $in: technology } }),
      ...(member && { answers: { $elemMatch: { member: { $in: member }, answer: 'confirm' } } }),
    };
    const found = await this.providers.page(filter, limit, cursor ? readCursor<OfferPlace>(filter, cursor) : undefined);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((provider) => providerView(provider, actor)),
      next: found.length > limit && last ? writeCursor(filter, [last.changedAt, last._id]) : null,
    };
  }

  /** One provider, its solutions and the Members it serves. */
  @Get(':id')
  @Allow('technology.read')
  @ApiOkResponse({ standardSchema: ProviderView })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<ProviderView> {
    return providerView(await this.providers.load(id), actor);
  }
}
