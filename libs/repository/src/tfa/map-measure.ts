import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, MeasureContent, MeasureView } from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch } from '@digital-customs/platform';
import { mapMeasure } from './measure.js';
import { MeasureBook } from './measure-book.js';
import { MeasureStore } from './measure.store.js';

@ApiTags('tfa-measures')
@Controller('tfa-measures/:code')
export class MapMeasure {
  constructor(
    private readonly measures: MeasureStore,
    private readonly book: MeasureBook,
    private readonly clock: Clock,
  ) {}

  /** Says anew which tools outside the register support a measure and by which services practices are proposed for it. */
  @Put()
  @Allow('instrument.edit')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: MeasureView })
  async map(
    @Param('code') code: string,
    @Body({ schema: MeasureContent }) content: MeasureContent,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<MeasureView> {
    await this.measures.change(code, actor, () => mapMeasure(code, content, actor, this.clock.now()), {
      ...(ifVersion !== undefined && { ifVersion }),
    });
    return this.book.read(code, actor);
  }
}
