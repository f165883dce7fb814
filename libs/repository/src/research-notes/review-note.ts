import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, OfferReview, ResearchNoteView } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { decide } from '../offers/offer.js';
import { offerView } from '../offers/offer-view.js';
import { noteKind } from './note.js';
import { NoteStore } from './note.store.js';

@ApiTags('research-notes')
@Controller('research-notes/:id/review')
export class ReviewNote {
  constructor(
    private readonly notes: NoteStore,
    private readonly clock: Clock,
  ) {}

  /** A curator accepts a research note, returns it with a reason, or declines it. */
  @Post()
  @Allow('research-note.review')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: ResearchNoteView })
  async review(
    @Param('id') id: string,
    @Body({ schema: OfferReview }) given: OfferReview,
    @By() actor: Actor,
  ): Promise<ResearchNoteView> {
    const note = await this.notes.change(id, actor, (state) =>
      decide(noteKind, id, state, given, actor, this.clock.now()),
    );
    return offerView(note, actor, true);
  }
}
