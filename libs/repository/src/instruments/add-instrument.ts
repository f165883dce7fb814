import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, InstrumentView, NewInstrument } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { addInstrument } from './instrument.js';
import { InstrumentStore } from './instrument.store.js';
import { viewOf } from './instrument-view.js';
import { PlanTasks } from './plan-tasks.js';

@ApiTags('instruments')
@Controller('instruments')
export class AddInstrument {
  constructor(
    private readonly instruments: InstrumentStore,
    private readonly tasks: PlanTasks,
    private readonly clock: Clock,
  ) {}

  /** Puts an entry into the register. */
  @Post()
  @Allow('instrument.edit')
  @ApiCreatedResponse({ standardSchema: InstrumentView })
  async add(
    @Body({ schema: NewInstrument }) { code, content }: z.infer<typeof NewInstrument>,
    @By() actor: Actor,
  ): Promise<InstrumentView> {
    if (await this.instruments.find(code, { _id: 1 })) throw taken();
    const at = this.clock.now();
    const entry = await this.instruments.create(code, actor, addInstrument(code, content, actor, at));
    if (entry.changedAt !== at.toISOString()) throw taken();
    return viewOf(entry, await this.tasks.all(), actor, at);
  }
}

const taken = () => {
  const message = 'The register has an entry of this code. Change that one, or choose another code.';
  return new DomainError('platform.already-exists', message, { errors: [{ path: 'code', code: 'taken', message }] });
};
