import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, MailsToEnd } from '@digital-customs/contracts';
import { AcceptForm, Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { Readers } from '../readers/readers.js';
import { noSubscriptions, unsubscribe } from '../subscriptions/subscriptions.js';
import { SubscriptionStore } from '../subscriptions/subscriptions.store.js';
import { Unsubscribing } from './unsubscribing.js';

/** The links at the end of mails. The token is the right: nobody needs to sign in. */
@ApiTags('dissemination')
@Controller('unsubscribe/:token')
export class UnsubscribeRoutes {
  constructor(
    private readonly unsubscribing: Unsubscribing,
    private readonly subscriptions: SubscriptionStore,
    private readonly readers: Readers,
  ) {}

  /** What the link ends, and for which address; it ends nothing yet. */
  @Get()
  @Allow('unsubscribe')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ standardSchema: MailsToEnd })
  async read(@Param('token') token: string): Promise<z.infer<typeof MailsToEnd>> {
    const { reader, ended } = await this.unsubscribing.read(token);
    const { email = '' } = (await this.readers.find(reader)) ?? {};
    return { address: email.replace(/^(.).*(?=@)/, '$1…'), mails: ended };
  }

  /** Ends them at once: the one click of RFC 8058. Done again it changes nothing. */
  @Post()
  @AcceptForm()
  @Allow('unsubscribe')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Param('token') token: string): Promise<void> {
    const { reader, ended } = await this.unsubscribing.read(token);
    const owner: Actor = { id: reader, name: 'By a link in a mail', grants: [] };
    await this.subscriptions.changeOrBegin(reader, owner, noSubscriptions, (state) => unsubscribe(state, ended));
  }
}
