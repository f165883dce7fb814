import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ClaimAnswer, OfferReview, ProviderView } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { decide } from '../offers/offer.js';
import { answerClaim, providerKind } from './provider.js';
import { ProviderStore } from './provider.store.js';
import { providerView } from './provider-view.js';

@ApiTags('technology-providers')
@Controller('technology-providers/:id')
export class ReviewProvider {
  constructor(
    private readonly providers: ProviderStore,
    private readonly clock: Clock,
  ) {}

  /** The secretariat accepts an entry or a change of one, returns it with a reason, or declines it. */
  @Post('review')
  @Allow('provider.review')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ProviderView })
  async review(
    @Param('id') id: string,
    @Body({ schema: OfferReview }) given: OfferReview,
    @By() actor: Actor,
  ): Promise<ProviderView> {
    const provider = await this.providers.change(id, actor, (state) =>
      decide(providerKind, id, state, given, actor, this.clock.now()),
    );
    return providerView(provider, actor);
  }

  /** A Member’s approver says whether the Member is served as the entry claims. */
  @Post('claims')
  @Allow('provider.confirm')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ProviderView })
  async answer(
    @Param('id') id: string,
    @Body({ schema: ClaimAnswer }) given: ClaimAnswer,
    @By() actor: Actor,
  ): Promise<ProviderView> {
    const provider = await this.providers.change(id, actor, (state) =>
      answerClaim(id, state, given, actor, this.clock.now()),
    );
    return providerView(provider, actor);
  }
}
