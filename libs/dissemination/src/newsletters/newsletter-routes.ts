import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  DomainError,
  isAllowed,
  NewsletterCandidates,
  NewsletterList,
  NewsletterQuery,
  NewsletterView,
  readerTokens,
} from '@digital-customs/contracts';
import { Allow, By, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { Issues } from './issues.js';
import { NewsletterStore } from './newsletter.store.js';

@ApiTags('dissemination')
@Controller('newsletters')
export class NewsletterRoutes {
  constructor(
    private readonly newsletters: NewsletterStore,
    private readonly issues: Issues,
  ) {}

  /** Issues that were sent, the latest first; for the Research Unit drafts too. */
  @Get()
  @Allow('newsletter.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: NewsletterList })
  async list(
    @By() actor: Actor,
    @Query({ schema: NewsletterQuery }) { cursor, limit }: z.infer<typeof NewsletterQuery>,
  ): Promise<NewsletterList> {
    const drafts = isAllowed(actor, 'newsletter.compose');
    const place = cursor === undefined ? null : readCursor<[string, string]>(drafts, cursor);
    const found = await this.newsletters.list(drafts, place, limit + 1);
    const last = found[limit - 1];
    return {
      items: found.slice(0, limit).map(({ _id: id, version, status, number, titles, sentAt, changedAt }) => ({
        id,
        version,
        status,
        number,
        titles,
        sentAt,
        changedAt,
      })),
      next: found.length > limit && last ? writeCursor(drafts, [last.changedAt, last._id]) : null,
    };
  }

  /** What was published last, for whoever composes the next issue. */
  @Get('candidates')
  @Allow('newsletter.compose')
  @ApiOkResponse({ standardSchema: NewsletterCandidates })
  async candidates(@By() actor: Actor): Promise<NewsletterCandidates> {
    return { items: await this.issues.candidates(readerTokens(actor)) };
  }

  /** An issue, with what of it the reader may see now. */
  @Get(':id')
  @Allow('newsletter.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: NewsletterView })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<NewsletterView> {
    const issue = await this.newsletters.load(id);
    const curates = isAllowed(actor, 'newsletter.compose');
    if (issue.status === 'draft' && !curates)
      throw new DomainError('dissemination.newsletter-not-found', 'See the issues that were sent.');
    return this.issues.view(issue, readerTokens(actor), curates);
  }
}
