import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  Channels,
  MailWishes,
  NewSubscription,
  PrivateFeed,
  SubscriptionList,
  SubscriptionView,
} from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { Readers } from '../readers/readers.js';
import { Followable } from './followable.js';
import { toView } from './subscription-view.js';
import { follow, giveFeed, keyOf, leave, newToken, noSubscriptions, requireOwn, tell, wish } from './subscriptions.js';
import { SubscriptionStore } from './subscriptions.store.js';

/** What a person follows. Nobody else sees it. */
@ApiTags('dissemination')
@Controller('subscriptions')
export class SubscriptionRoutes {
  constructor(
    private readonly subscriptions: SubscriptionStore,
    private readonly followable: Followable,
    private readonly readers: Readers,
    private readonly clock: Clock,
  ) {}

  /** The latest first, with how mails reach the person. */
  @Get()
  @Allow('subscription.keep')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: SubscriptionList })
  async list(@By() actor: Actor): Promise<SubscriptionList> {
    const [{ items, language, timeZone, stopped }, reader] = await Promise.all([
      this.subscriptions.find(actor.id!).then((state) => state ?? noSubscriptions),
      this.readers.find(actor.id!),
    ]);
    return { items: items.map(toView), language, timeZone, mail: { address: reader?.email ?? null, stopped } };
  }

  /** Follows a Member, region, theme, segment, technology, topic, body, kind of record, record or saved search. */
  @Post()
  @Allow('subscription.keep')
  @ApiCreatedResponse({ standardSchema: SubscriptionView })
  async follow(
    @Body({ schema: NewSubscription }) wanted: NewSubscription,
    @By() actor: Actor,
  ): Promise<SubscriptionView> {
    const named = await this.followable.find(wanted.kind, wanted.value, actor);
    const id = randomUUID();
    const { items } = await this.subscriptions.changeOrBegin(actor.id!, actor, noSubscriptions, (state) =>
      follow(state, { ...wanted, ...named, id }, this.clock.now()),
    );
    return toView(items.find((each) => keyOf(each) === keyOf(wanted))!);
  }

  /** By which ways the person is told of it. */
  @Put(':id')
  @Allow('subscription.keep')
  @ApiOkResponse({ standardSchema: SubscriptionView })
  async tell(
    @Param('id') id: string,
    @Body({ schema: Channels }) channels: Channels,
    @By() actor: Actor,
  ): Promise<SubscriptionView> {
    const state = await this.subscriptions.change(actor.id!, actor, (now) => tell(now, id, channels, this.clock.now()));
    return toView(requireOwn(state, id));
  }

  @Delete(':id')
  @Allow('subscription.keep')
  @HttpCode(204)
  @ApiNoContentResponse()
  async leave(@Param('id') id: string, @By() actor: Actor): Promise<void> {
    await this.subscriptions.change(actor.id!, actor, (state) => leave(state, id));
  }

  /** A private address under which a feed reader reads it, shown this once; an earlier one ends. */
  @Post(':id/feed')
  @Allow('subscription.keep')
  @ApiCreatedResponse({ standardSchema: PrivateFeed })
  async giveFeed(@Param('id') id: string, @By() actor: Actor): Promise<z.infer<typeof PrivateFeed>> {
    const token = newToken();
    await this.subscriptions.change(actor.id!, actor, (state) => giveFeed(state, id, token));
    return { address: `/api/feeds/private/${token}` };
  }

  /** Takes the private address away: whoever has it reads nothing any more. */
  @Delete(':id/feed')
  @Allow('subscription.keep')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endFeed(@Param('id') id: string, @By() actor: Actor): Promise<void> {
    await this.subscriptions.change(actor.id!, actor, (state) => giveFeed(state, id, null));
  }

  /** The language and the time zone of mails, and whether they are wanted again after they stopped. */
  @Put()
  @Allow('subscription.keep')
  @HttpCode(204)
  @ApiNoContentResponse()
  async wish(@Body({ schema: MailWishes }) wishes: MailWishes, @By() actor: Actor): Promise<void> {
    await this.subscriptions.changeOrBegin(actor.id!, actor, noSubscriptions, (state) => wish(state, wishes));
  }
}
