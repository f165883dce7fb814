import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type InstrumentLine, InstrumentPage, InstrumentQuery } from '@digital-customs/contracts';
import { Allow, Clock, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { InstrumentStore } from './instrument.store.js';
import { lineOf } from './instrument-view.js';
import { PlanTasks } from './plan-tasks.js';

type Asked = z.infer<typeof InstrumentQuery>;

@ApiTags('instruments')
@Controller('instruments')
export class ListInstruments {
  constructor(
    private readonly instruments: InstrumentStore,
    private readonly tasks: PlanTasks,
    private readonly clock: Clock,
  ) {}

  /** The register by English name, narrowed by kind, status, owner body, topic, task or measure; or what is due for review, the longest due first. */
  @Get()
  @Allow('instrument.read')
  @ApiOkResponse({ standardSchema: InstrumentPage })
  async list(@Query({ schema: InstrumentQuery }) query: Asked): Promise<z.infer<typeof InstrumentPage>> {
    const { cursor, limit, ...asked } = query;
    const [entries, tasks] = await Promise.all([this.instruments.all(), this.tasks.all()]);
    const chosen = entries
      .map((entry) => lineOf(entry, tasks, this.clock.now()))
      .filter((line) => isChosen(line, query))
      .sort(query.review ? byReview : byName);
    const from = cursor ? chosen.findIndex(({ code }) => code === readCursor<string>(asked, cursor)) + 1 : 0;
    const items = chosen.slice(from, from + limit);
    const last = items.at(-1);
    return {
      items,
      total: chosen.length,
      next: last && from + limit < chosen.length ? writeCursor(asked, last.code) : null,
    };
  }
}

export function isChosen(
  line: InstrumentLine,
  { kind, status, owner, topic, task, measure, review }: Omit<Asked, 'cursor' | 'limit'>,
): boolean {
  return (
    (!kind || kind.includes(line.kind)) &&
    (!status || status.includes(line.status)) &&
    (!owner || owner.includes(line.owner ?? '')) &&
    (!topic || line.topics.some((one) => topic.includes(one))) &&
    (!task || line.tasks.includes(task)) &&
    (!measure || line.measures.includes(measure)) &&
    (!review || (review === 'due' ? line.reviewDue : line.nextReview !== null && !line.reviewDue))
  );
}

const byName = (one: InstrumentLine, other: InstrumentLine) =>
  (one.names.en ?? '').localeCompare(other.names.en ?? '', 'en') || one.code.localeCompare(other.code);
const byReview = (one: InstrumentLine, other: InstrumentLine) =>
  (one.nextReview ?? '').localeCompare(other.nextReview ?? '') || byName(one, other);
