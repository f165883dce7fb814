import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, InstrumentHistory, InstrumentView } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { InstrumentStore } from './instrument.store.js';
import { viewOf } from './instrument-view.js';
import { PlanTasks } from './plan-tasks.js';

@ApiTags('instruments')
@Controller('instruments/:code')
export class ReadInstrument {
  constructor(
    private readonly instruments: InstrumentStore,
    private readonly tasks: PlanTasks,
    private readonly clock: Clock,
  ) {}

  /** An entry of the register with the tasks of the plan that concern it. */
  @Get()
  @Allow('instrument.read')
  @ApiOkResponse({ standardSchema: InstrumentView })
  async read(@Param('code') code: string, @By() actor: Actor): Promise<InstrumentView> {
    const [entry, tasks] = await Promise.all([this.instruments.load(code, { history: 0 }), this.tasks.all()]);
    return viewOf(entry, tasks, actor, this.clock.now());
  }

  /** Every saved state of an entry, the oldest first: who, when, what changed. */
  @Get('versions')
  @Allow('instrument.read')
  @ApiOkResponse({ standardSchema: InstrumentHistory })
  async versions(@Param('code') code: string): Promise<z.infer<typeof InstrumentHistory>> {
    return { items: (await this.instruments.load(code)).history };
  }
}
