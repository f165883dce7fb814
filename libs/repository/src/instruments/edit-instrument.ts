import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, InstrumentContent, InstrumentView } from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch } from '@digital-customs/platform';
import { editInstrument } from './instrument.js';
import { InstrumentStore } from './instrument.store.js';
import { viewOf } from './instrument-view.js';
import { PlanTasks } from './plan-tasks.js';

@ApiTags('instruments')
@Controller('instruments/:code')
export class EditInstrument {
  constructor(
    private readonly instruments: InstrumentStore,
    private readonly tasks: PlanTasks,
    private readonly clock: Clock,
  ) {}

  /** Says anew what the register holds about an entry; the former state stays among its versions. */
  @Put()
  @Allow('instrument.edit')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: InstrumentView })
  async edit(
    @Param('code') code: string,
    @Body({ schema: InstrumentContent }) content: InstrumentContent,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<InstrumentView> {
    const at = this.clock.now();
    const entry = await this.instruments.change(
      code,
      actor,
      (before) => editInstrument(code, before, content, actor, at),
      { ...(ifVersion !== undefined && { ifVersion }) },
    );
    return viewOf(entry, await this.tasks.all(), actor, at);
  }
}
