import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, hasRole, ResearchNotePage, ResearchNoteQuery, ResearchNoteView } from '@digital-customs/contracts';
import { Allow, By, readCursor, writeCursor } from '@digital-customs/platform';
import type { z } from 'zod';
import { type OfferPlace, queueOf } from '../offers/offer.store.js';
import { offerView } from '../offers/offer-view.js';
import { NoteStore } from './note.store.js';

export const curates = (actor: Actor) => hasRole(actor, 'curator');

@ApiTags('research-notes')
@Controller('research-notes')
export class ReadNotes {
  constructor(private readonly notes: NoteStore) {}

  /** Research notes, page by page: what is published, your own, or what waits for a curator. */
  @Get()
  @Allow('technology.read')
  @ApiOkResponse({ standardSchema: ResearchNotePage })
  async list(
    @Query({ schema: ResearchNoteQuery }) query: ResearchNoteQuery,
    @By() actor: Actor,
  ): Promise<z.infer<typeof ResearchNotePage>> {
    const { cursor, limit, ...rest } = query;
    const part = rest.queue === 'published' ? 'published' : 'revision';
    const filter = {
      ...queueOf(rest.queue, actor, curates(actor)),
      ...(rest.technology && { [`${part}.content.technologies`]: { $in: rest.technology } }),
      ...(rest.topic && { [`${part}.content.workPlanTopics`]: { $in: rest.topic } }),
      ...(rest.language && { [`${part}.content.language`]: { $in: rest.language } }),
    };
    const found = await this.notes.page(filter, limit, cursor ? readCursor<OfferPlace>(filter, cursor) : undefined);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map((note) => offerView(note, actor, curates(actor))),
      next: found.length > limit && last ? writeCursor(filter, [last.changedAt, last._id]) : null,
    };
  }

  /** One research note. */
  @Get(':id')
  @Allow('technology.read')
  @ApiOkResponse({ standardSchema: ResearchNoteView })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<ResearchNoteView> {
    return offerView(await this.notes.load(id), actor, curates(actor));
  }
}
