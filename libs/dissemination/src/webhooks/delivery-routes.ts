import { randomUUID } from 'node:crypto';
import { Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  DeliveryPage,
  DeliveryQuery,
  DeliveryView,
  DomainError,
  readerTokens,
} from '@digital-customs/contracts';
import { Allow, By, Clock, readCursor, type Stored, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { textFor } from '../items/item-texts.js';
import { Items } from '../items/items.js';
import { Deliveries, type KeptDelivery } from './deliveries.js';
import { SendDeliveries } from './send-deliveries.js';
import { requireOwn, type Webhook } from './webhook.js';
import { WebhookStore } from './webhook.store.js';
import { deliveryView } from './webhook-view.js';

type Place = [madeAt: string, id: string];

@ApiTags('webhooks')
@Controller('webhooks/:id')
export class DeliveryRoutes {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly deliveries: Deliveries,
    private readonly sender: SendDeliveries,
    private readonly items: Items,
    private readonly clock: Clock,
  ) {}

  /** What was sent in the last 30 days and how it fared, the latest first. */
  @Get('deliveries')
  @Allow('webhook.keep')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: DeliveryPage })
  async list(
    @Param('id') id: string,
    @Query({ schema: DeliveryQuery }) { cursor, limit }: z.infer<typeof DeliveryQuery>,
    @By() actor: Actor,
  ): Promise<DeliveryPage> {
    await this.own(id, actor);
    const after = cursor ? readCursor<Place>([id], cursor) : null;
    const found = await this.deliveries.model
      .find({
        webhook: id,
        ...(after && { $or: [{ madeAt: { $lt: after[0] } }, { madeAt: after[0], _id: { $gt: after[1] } }] }),
      } as never)
      .sort({ madeAt: -1, _id: 1 })
      .limit(limit + 1)
      .lean<KeptDelivery[]>()
      .exec();
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: await this.views(shown, actor),
      next: last ? writeCursor([id], [last.madeAt, last._id] satisfies Place) : null,
    };
  }

  /** Sends a message that says nothing, and tells how it was received. */
  @Post('ping')
  @Allow('webhook.keep')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: DeliveryView })
  async ping(@Param('id') id: string, @By() actor: Actor): Promise<DeliveryView> {
    const webhook = await this.own(id, actor);
    const delivery: KeptDelivery = {
      _id: `msg_${randomUUID().replaceAll('-', '')}`,
      webhook: id,
      type: 'ping',
      item: null,
      state: 'waiting',
      nextAt: this.deliveries.claimedUntil(),
      madeAt: this.clock.now().toISOString(),
      failures: 0,
      tries: [],
    };
    await this.deliveries.model.collection.insertOne({ ...delivery } as never);
    return this.try(webhook, delivery, actor);
  }

  /** Sends it again, under the same webhook-id. */
  @Post('deliveries/:delivery/replay')
  @Allow('webhook.keep')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: DeliveryView })
  async replay(
    @Param('id') id: string,
    @Param('delivery') delivery: string,
    @By() actor: Actor,
  ): Promise<DeliveryView> {
    const webhook = await this.own(id, actor);
    const claimed = { state: 'waiting', nextAt: this.deliveries.claimedUntil(), failures: 0 } as const;
    const found = await this.deliveries.model
      .findOneAndUpdate({ _id: delivery, webhook: id } as never, { $set: claimed } as never, {
        returnDocument: 'after',
      })
      .lean<KeptDelivery>()
      .exec();
    if (!found) throw new DomainError('dissemination.delivery-not-found', 'It may be older than 30 days.');
    return this.try(webhook, found, actor);
  }

  /** At once; it has been claimed, so that nobody else is at it. */
  private async try(webhook: Stored<Webhook>, delivery: KeptDelivery, actor: Actor): Promise<DeliveryView> {
    await this.sender.send(webhook, delivery);
    const after = await this.deliveries.model.findById(delivery._id).lean<KeptDelivery>().exec();
    const [view] = await this.views([after!], actor);
    return view!;
  }

  private async views(deliveries: readonly KeptDelivery[], actor: Actor): Promise<DeliveryView[]> {
    const tokens = readerTokens(actor);
    const named = await this.items.named(deliveries.flatMap(({ item }) => (item ? [item] : [])));
    const titles = new Map(
      named
        .filter(({ gone, audience }) => gone === null && audience.some((token) => tokens.includes(token)))
        .map((item) => [item._id, textFor(item, 'en').title]),
    );
    return deliveries.map((one) => deliveryView(one, titles.get(one.item ?? '') ?? ''));
  }

  private async own(id: string, actor: Actor): Promise<Stored<Webhook>> {
    const webhook = await this.webhooks.load(id);
    requireOwn(webhook, actor);
    return webhook;
  }
}
