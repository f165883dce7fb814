import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, NewsletterPreview, NewsletterPreviewQuery } from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch } from '@digital-customs/platform';
import type { z } from 'zod';
import { PortalAddress } from '../mail/portal-address.js';
import { SubscriptionStore } from '../subscriptions/subscriptions.store.js';
import { Issues } from './issues.js';
import { send } from './newsletter.js';
import { newsletterLetter } from './newsletter-letter.js';
import { NewsletterStore } from './newsletter.store.js';

@ApiTags('dissemination')
@Controller('newsletters/:id')
export class SendNewsletter {
  constructor(
    private readonly newsletters: NewsletterStore,
    private readonly subscriptions: SubscriptionStore,
    private readonly issues: Issues,
    private readonly portal: PortalAddress,
    private readonly clock: Clock,
  ) {}

  /** The mail as a reader without any rights gets it, in a language, and how many wait for it. */
  @Get('preview')
  @Allow('newsletter.compose')
  @ApiOkResponse({ standardSchema: NewsletterPreview })
  async preview(
    @Param('id') id: string,
    @Query({ schema: NewsletterPreviewQuery }) { language }: z.infer<typeof NewsletterPreviewQuery>,
  ): Promise<z.infer<typeof NewsletterPreview>> {
    const issue = await this.issues.view(await this.newsletters.load(id), ['public']);
    const letter = newsletterLetter(issue, { language, links: this.portal.linksFor('preview') });
    return { ...letter, followers: await this.subscriptions.countFollowers('newsletter') };
  }

  /** Sends the issue to everybody who follows the newsletter, and keeps it as a page. */
  @Post('sending')
  @Allow('newsletter.compose')
  @HttpCode(204)
  @ApiNoContentResponse()
  async send(@Param('id') id: string, @By() actor: Actor, @IfMatch() ifVersion?: number): Promise<void> {
    const number = await this.newsletters.nextNumber();
    await this.newsletters.change(id, actor, (issue) => send(issue, { id, number }, this.clock.now()), {
      ...(ifVersion !== undefined && { ifVersion }),
    });
  }
}
