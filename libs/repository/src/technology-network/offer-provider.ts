import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ProviderContent, ProviderView } from '@digital-customs/contracts';
import { Allow, By, changed, Clock, IfMatch, OnceKey } from '@digital-customs/platform';
import { begun, revise, told } from '../offers/offer.js';
import { providerKind } from './provider.js';
import { ProviderStore } from './provider.store.js';
import { providerView } from './provider-view.js';

@ApiTags('technology-providers')
@Controller('technology-providers')
export class OfferProvider {
  constructor(
    private readonly providers: ProviderStore,
    private readonly clock: Clock,
  ) {}

  /** A partner offers its entry; it shows once the secretariat has accepted it. */
  @Post()
  @Allow('provider.offer')
  @ApiCreatedResponse({ standardSchema: ProviderView })
  async offer(
    @Body({ schema: ProviderContent }) content: ProviderContent,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<ProviderView> {
    const id = once ? createHash('sha256').update(`${actor.id}\n${once}`).digest('hex').slice(0, 32) : randomUUID();
    const provider = { ...begun(content, actor, this.clock.now()), answers: [] };
    const change = changed(provider, providerKind.offered(told(providerKind, id, provider)));
    return providerView(await this.providers.create(id, actor, change), actor);
  }

  /** The account that made an entry changes it; the change shows once it has been accepted. */
  @Put(':id')
  @Allow('provider.offer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: ProviderView })
  async revise(
    @Param('id') id: string,
    @Body({ schema: ProviderContent }) content: ProviderContent,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<ProviderView> {
    const provider = await this.providers.change(
      id,
      actor,
      (state) => revise(providerKind, id, state, content, actor, this.clock.now()),
      { ...(ifVersion !== undefined && { ifVersion }) },
    );
    return providerView(provider, actor);
  }
}
