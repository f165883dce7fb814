import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, MaturityModel, NewConsultation, NewModelEndorsement } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import { consult, endorse } from './model.js';
import { ModelBook, modelView } from './model-book.js';
import { ModelStore } from './model.store.js';

@ApiTags('maturity')
@Controller('maturity/models/:version')
export class EndorseModel {
  constructor(
    private readonly book: ModelBook,
    private readonly store: ModelStore,
    private readonly clock: Clock,
  ) {}

  /** Opens a draft to the comments of everybody who is signed in. Its text stays from then on. */
  @Post('consultation')
  @Allow('model.edit')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MaturityModel })
  async consult(
    @Param('version') version: string,
    @Body({ schema: NewConsultation }) { until }: z.infer<typeof NewConsultation>,
    @By() actor: Actor,
  ): Promise<MaturityModel> {
    const stored = await this.store.change(version, actor, (model) => consult(model, until, this.clock.now()));
    return modelView(stored, await this.book.versionInForce());
  }

  /** Records the decision of a body that endorses the version: new rounds are answered by it. */
  @Post('endorsement')
  @Allow('model.endorse')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: MaturityModel })
  async endorse(
    @Param('version') version: string,
    @Body({ schema: NewModelEndorsement }) decision: NewModelEndorsement,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<MaturityModel> {
    const stored = await this.store.change(
      version,
      actor,
      (model) => endorse(model, decision, actor, this.clock.now()),
      {
        ...(once && { once }),
      },
    );
    return modelView(stored, await this.book.versionInForce());
  }
}
