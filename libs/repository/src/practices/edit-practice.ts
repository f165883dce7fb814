import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PracticeContent, PracticeView } from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch } from '@digital-customs/platform';
import { AnsweredCall } from '../calls/answered-call.js';
import { edit } from '../contributions/draft.js';
import { practiceKind } from './practice-kind.js';
import { PracticeStore } from './practice.store.js';
import { viewFor } from './practice-view.js';

@ApiTags('practices')
@Controller('practices/:id')
export class EditPractice {
  constructor(
    private readonly practices: PracticeStore,
    private readonly answered: AnsweredCall,
    private readonly clock: Clock,
  ) {}

  /** Replaces the text in hand; on a published practice it begins a new revision. */
  @Put()
  @Allow('practice.write')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: PracticeView })
  async edit(
    @Param('id') id: string,
    @Body({ schema: PracticeContent }) content: PracticeContent,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<PracticeView> {
    const { revision, published } = await this.practices.current(id);
    await this.answered.require(content.call, (revision ?? published)?.content.call, actor);
    const stored = await this.practices.change(
      id,
      actor,
      (practice) => edit(practiceKind, practice, content, actor, this.clock.now()),
      { ...(ifVersion !== undefined && { ifVersion }) },
    );
    return viewFor(actor, stored);
  }
}
