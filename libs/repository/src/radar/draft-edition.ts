import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, NewRadarEdition, RadarView, type RadarEntry } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { TechnologyStore } from '../technologies/technology.store.js';
import { draftEdition } from './radar.js';
import { RadarStore } from './radar.store.js';
import { RadarBook } from './radar-book.js';

const unplaced = { en: 'Not placed yet.', fr: 'Pas encore placée.' };

@ApiTags('radar')
@Controller('radar')
export class DraftRadarEdition {
  constructor(
    private readonly editions: RadarStore,
    private readonly technologies: TechnologyStore,
    private readonly book: RadarBook,
  ) {}

  /** Begins the next edition from the latest one. */
  @Post()
  @Allow('radar.draft')
  @ApiCreatedResponse({ standardSchema: RadarView })
  async draft(
    @Body({ schema: NewRadarEdition }) { edition }: z.infer<typeof NewRadarEdition>,
    @By() actor: Actor,
  ): Promise<RadarView> {
    const all = await this.editions.all();
    if (all.some((radar) => radar.edition === edition))
      throw new DomainError('platform.already-exists', `There is an edition ${edition}. Give the next number.`);
    const open = all.find(({ status }) => status === 'draft');
    if (open) throw new DomainError('repository.radar-draft-open', `Publish edition ${open.edition} first.`);
    const latest = all.find(({ status }) => status === 'published') ?? null;
    const first = latest
      ? []
      : (await this.technologies.all()).map(({ code }): RadarEntry => ({
          technology: code,
          ring: 'watch',
          reason: unplaced,
        }));
    const radar = await this.editions.create(edition, actor, draftEdition(edition, latest, first, actor));
    return this.book.view(radar, actor);
  }
}
