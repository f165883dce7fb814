import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  CalendarCreated,
  CalendarList,
  type CalendarScope,
  DomainError,
  NewCalendar,
} from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { type OpenPlan, PlanBook } from '../plans/plan-book.js';
import { requireBodies } from '../plans/references.js';
import { feedView, newToken, openFeed, withdrawFeed } from './feed.js';
import { FeedStore } from './feed.store.js';

@ApiTags('work-plan')
@Controller('plan-calendars')
export class CalendarRoutes {
  constructor(
    private readonly book: PlanBook,
    private readonly feeds: FeedStore,
    private readonly clock: Clock,
  ) {}

  /** Makes a link for a calendar program, for a body, a topic, a region or the whole plan. It is shown this once. */
  @Post()
  @Allow('calendar.manage')
  @ApiCreatedResponse({ standardSchema: CalendarCreated })
  async make(
    @Body({ schema: NewCalendar }) { period, scope }: z.infer<typeof NewCalendar>,
    @By() actor: Actor,
  ): Promise<z.infer<typeof CalendarCreated>> {
    requireScope(await this.book.open(period), scope);
    const token = newToken();
    const stored = await this.feeds.create(
      randomUUID(),
      actor,
      openFeed(period, scope, token, actor, this.clock.now()),
    );
    return { ...feedView(stored), link: `/api/work-plans/${period}/calendar.ics?token=${token}` };
  }

  /** One’s own calendar links, without their secrets. */
  @Get()
  @Allow('calendar.manage')
  @ApiOkResponse({ standardSchema: CalendarList })
  async list(@By() actor: Actor): Promise<z.infer<typeof CalendarList>> {
    return { items: (await this.feeds.of(actor.id ?? '')).map(feedView) };
  }

  /** Withdraws a link: whoever has it reads nothing any more. */
  @Delete(':id')
  @Allow('calendar.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@Param('id') id: string, @By() actor: Actor): Promise<void> {
    await this.feeds.change(id, actor, (feed) => withdrawFeed(feed, actor, this.clock.now()));
  }
}

function requireScope({ plan, content }: OpenPlan, scope: CalendarScope): void {
  if (scope.kind === 'body') requireBodies(plan.frame, [scope.code], 'scope.code');
  if (scope.kind === 'topic' && !content.topics.has(scope.code))
    throw new DomainError('work-plan.topic-not-found', `The plan has no topic ${scope.code}.`);
}
