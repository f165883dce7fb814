import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, RadarView, visitor } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { LiveEvidence } from '../technologies/live-evidence.js';
import { publishEdition } from './radar.js';
import { RadarStore } from './radar.store.js';
import { RadarBook } from './radar-book.js';

@ApiTags('radar')
@Controller('radar/:edition/publication')
export class PublishRadarEdition {
  constructor(
    private readonly editions: RadarStore,
    private readonly book: RadarBook,
    private readonly evidence: LiveEvidence,
    private readonly clock: Clock,
  ) {}

  /** Publishes the draft. Its evidence is frozen as everybody may read it, and it never changes again. */
  @Post()
  @Allow('radar.draft')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: RadarView })
  async publish(@Param('edition') edition: string, @By() actor: Actor): Promise<RadarView> {
    const [before, evidence] = await Promise.all([
      this.editions.load(edition).then((draft) => this.book.before(draft)),
      this.evidence.now(visitor),
    ]);
    const radar = await this.editions.change(edition, actor, (draft) =>
      publishEdition(draft, before ?? null, evidence, actor, this.clock.now()),
    );
    return this.book.view(radar, actor);
  }
}
