import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { DifferenceQuery, DomainError, RevisionDifference } from '@digital-customs/contracts';
import { Allow, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { PlanBook } from '../plans/plan-book.js';
import { compared, difference } from './difference.js';
import { reasonsBetween } from './reasons.js';

@ApiTags('work-plan')
@Controller('work-plans/:period/revisions/:from/diff/:to')
export class CompareRevisions {
  constructor(private readonly book: PlanBook) {}

  /** What differs between two revisions, task by task and word by word, each change with the decision that led to it. */
  @Get()
  @Allow('work-plan.read')
  @ApiOkResponse({ standardSchema: RevisionDifference })
  async compare(
    @Param('period') period: string,
    @Param('from') from: string,
    @Param('to') to: string,
    @Query({ schema: DifferenceQuery }) { cursor, limit }: z.infer<typeof DifferenceQuery>,
  ): Promise<RevisionDifference> {
    const { plan, content: before } = await this.book.open(period, numbered(from));
    const { content: after } = await this.book.open(period, numbered(to));
    const asked = { period, from, to };
    const first = cursor ? readCursor<number>(asked, cursor) : 0;
    const reasons = reasonsBetween(plan, await this.book.entries(plan), before.revision, after.revision);
    const page = difference(before, after, compared(before, after), reasons, first, limit);
    return { ...page, next: first + limit < page.total ? writeCursor(asked, first + limit) : null };
  }
}

function numbered(given: string): number {
  if (/^[1-9]\d{0,6}$/.test(given)) return Number(given);
  throw new DomainError('work-plan.revision-not-found', 'Revisions have numbers, from 1 on.');
}
