import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { CalendarQuery, DomainError } from '@digital-customs/contracts';
import { Allow, type RunSettings, SETTINGS } from '@digital-customs/platform';
import type { z } from 'zod';
import { said } from '../documents/words.js';
import { PlanBook } from '../plans/plan-book.js';
import { RegionalPlanStore } from '../regional/regional-plan.store.js';
import { Overviews } from '../tasks/overview.js';
import { dueDates } from './due-dates.js';
import { FeedStore } from './feed.store.js';
import { toIcs } from './to-ics.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/calendar.ics')
export class ReadCalendar {
  constructor(
    private readonly feeds: FeedStore,
    private readonly book: PlanBook,
    private readonly overviews: Overviews,
    private readonly regional: RegionalPlanStore,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** What is due, for a calendar program: the scope is that of the link’s token. */
  @Get()
  @Allow('work-plan.read')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, max-age=900')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  async read(
    @Param('period') period: string,
    @Query({ schema: CalendarQuery }) { token, lang }: z.infer<typeof CalendarQuery>,
  ): Promise<string> {
    const { scope, period: held } = await this.feeds.byToken(token);
    if (held !== period) throw new DomainError('work-plan.feed-not-found', 'The link is for another period.');
    const { plan } = await this.book.open(period);
    const overview = await this.overviews.of(period);
    const regional =
      scope.kind === 'region' ? (await this.regional.of(period)).find(({ region }) => region === scope.code) : null;
    return toIcs(dueDates(overview, scope, regional ?? null), {
      name: [said(plan.frame.titles, lang), 'code' in scope ? scope.code : period].join(' - '),
      language: lang,
      stamp: new Date(plan.revisions.at(-1)!.endorsement.recordedAt),
      portal: this.settings.PUBLIC_URL?.replace(/\/$/, ''),
      period,
    });
  }
}
