import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, NewWebhook, WebhookChange, WebhookList, WebhookMade, WebhookView } from '@digital-customs/contracts'; // prettier-ignore
import { Allow, By, Clock, IfMatch } from '@digital-customs/platform';
import type { z } from 'zod';
import { Network } from './network.js';
import { alter, begin, newSecret, remove, renewSecret } from './webhook.js';
import { WebhookStore } from './webhook.store.js';
import { webhookView } from './webhook-view.js';

/** Where what a person follows is sent to, for a system of theirs. */
@ApiTags('webhooks')
@Controller('webhooks')
export class WebhookRoutes {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly network: Network,
    private readonly clock: Clock,
  ) {}

  /** Your webhooks, the latest first. */
  @Get()
  @Allow('webhook.keep')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: WebhookList })
  async list(@By() actor: Actor): Promise<z.infer<typeof WebhookList>> {
    return { items: (await this.webhooks.of(actor.id!)).map(webhookView) };
  }

  /** Sends what you follow from now on to an address. The secret that signs it is in this answer alone. */
  @Post()
  @Allow('webhook.keep')
  @Header('Cache-Control', 'no-store')
  @ApiCreatedResponse({ standardSchema: WebhookMade })
  async make(@Body({ schema: NewWebhook }) given: NewWebhook, @By() actor: Actor): Promise<WebhookMade> {
    await this.requireAllowed(given.address);
    const [id, secret] = [randomUUID(), newSecret()];
    const { length } = await this.webhooks.of(actor.id!);
    const stored = await this.webhooks.create(id, actor, begin(given, secret, actor, this.clock.now(), length));
    return { ...webhookView(stored), secret };
  }

  /** Changes it, pauses it, or puts it in use again. */
  @Put(':id')
  @Allow('webhook.keep')
  @ApiOkResponse({ standardSchema: WebhookView })
  async change(
    @Param('id') id: string,
    @Body({ schema: WebhookChange }) given: WebhookChange,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<WebhookView> {
    await this.requireAllowed(given.address);
    const stored = await this.webhooks.change(id, actor, (one) => alter(one, given, actor, this.clock.now()), {
      ...(ifVersion !== undefined && { ifVersion }),
    });
    return webhookView(stored);
  }

  /** Nothing more is sent. */
  @Delete(':id')
  @Allow('webhook.keep')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @By() actor: Actor): Promise<void> {
    await this.webhooks.change(id, actor, (one) => remove(one, actor));
  }

  /** Another secret, shown this once; the one before signs besides for a day. */
  @Post(':id/secret')
  @Allow('webhook.keep')
  @Header('Cache-Control', 'no-store')
  @ApiCreatedResponse({ standardSchema: WebhookMade })
  async renew(@Param('id') id: string, @By() actor: Actor): Promise<WebhookMade> {
    const secret = newSecret();
    const stored = await this.webhooks.change(id, actor, (one) => renewSecret(one, secret, actor, this.clock.now()));
    return { ...webhookView(stored), secret };
  }

  private async requireAllowed(address: string): Promise<void> {
    const refusal = await this.network.refusal(address);
    if (!refusal) return;
    const message = words[refusal];
    throw new DomainError('dissemination.webhook-address', message, {
      errors: [{ path: 'address', code: refusal, message }],
    });
  }
}

const words = {
  form: 'Give an address without name and password in it, for example https://systems.customs.example/news.',
  http: 'Give an address that begins with https.',
  private: 'Give an address that can be reached from everywhere; this one leads into a private network.',
  unknown: 'Check the name: it cannot be found.',
};
