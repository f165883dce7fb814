import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ResearchNoteContent, ResearchNoteView } from '@digital-customs/contracts';
import { Allow, By, changed, Clock, IfMatch, OnceKey } from '@digital-customs/platform';
import { begun, revise, told } from '../offers/offer.js';
import { offerView } from '../offers/offer-view.js';
import { noteKind } from './note.js';
import { NoteStore } from './note.store.js';

@ApiTags('research-notes')
@Controller('research-notes')
export class OfferNote {
  constructor(
    private readonly notes: NoteStore,
    private readonly clock: Clock,
  ) {}

  /** A partner offers a research note; it shows once a curator has accepted it. */
  @Post()
  @Allow('research-note.offer')
  @ApiCreatedResponse({ standardSchema: ResearchNoteView })
  async offer(
    @Body({ schema: ResearchNoteContent }) content: ResearchNoteContent,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<ResearchNoteView> {
    const id = once ? createHash('sha256').update(`${actor.id}\n${once}`).digest('hex').slice(0, 32) : randomUUID();
    const note = begun(content, actor, this.clock.now());
    const change = changed(note, noteKind.offered(told(noteKind, id, note)));
    return offerView(await this.notes.create(id, actor, change), actor, false);
  }

  /** Its owner changes it; the change shows once it has been accepted. */
  @Put(':id')
  @Allow('research-note.offer')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: ResearchNoteView })
  async revise(
    @Param('id') id: string,
    @Body({ schema: ResearchNoteContent }) content: ResearchNoteContent,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<ResearchNoteView> {
    const note = await this.notes.change(
      id,
      actor,
      (state) => revise(noteKind, id, state, content, actor, this.clock.now()),
      { ...(ifVersion !== undefined && { ifVersion }) },
    );
    return offerView(note, actor, false);
  }
}
