import { randomUUID } from 'node:crypto';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, NewsletterContent, NewsletterView, readerTokens } from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch } from '@digital-customs/platform';
import { Issues } from './issues.js';
import { begin, edit } from './newsletter.js';
import { NewsletterStore } from './newsletter.store.js';

@ApiTags('dissemination')
@Controller('newsletters')
export class ComposeNewsletter {
  constructor(
    private readonly newsletters: NewsletterStore,
    private readonly issues: Issues,
    private readonly clock: Clock,
  ) {}

  /** Begins an issue from published records. */
  @Post()
  @Allow('newsletter.compose')
  @ApiCreatedResponse({ standardSchema: NewsletterView })
  async begin(
    @Body({ schema: NewsletterContent }) content: NewsletterContent,
    @By() actor: Actor,
  ): Promise<NewsletterView> {
    const tokens = readerTokens(actor);
    await this.issues.requireRecords(content, tokens);
    return this.issues.view(
      await this.newsletters.create(randomUUID(), actor, begin(content, this.clock.now())),
      tokens,
      true,
    );
  }

  /** Changes a draft. */
  @Put(':id')
  @Allow('newsletter.compose')
  @ApiOkResponse({ standardSchema: NewsletterView })
  async edit(
    @Param('id') id: string,
    @Body({ schema: NewsletterContent }) content: NewsletterContent,
    @By() actor: Actor,
    @IfMatch() ifVersion?: number,
  ): Promise<NewsletterView> {
    const tokens = readerTokens(actor);
    await this.issues.requireRecords(content, tokens);
    const changed = await this.newsletters.change(id, actor, (issue) => edit(issue, content, this.clock.now()), {
      ...(ifVersion !== undefined && { ifVersion }),
    });
    return this.issues.view(changed, tokens, true);
  }
}
