import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, TechnologyList, TechnologyView } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { RadarStore } from './radar.store.js';
import { movementOf } from './radar.js';
import { noEvidence, wordsFound } from '../technologies/evidence.js';
import { LiveEvidence } from '../technologies/live-evidence.js';
import { TechnologyStore } from '../technologies/technology.store.js';

@ApiTags('technologies')
@Controller('technologies')
export class ReadTechnologies {
  constructor(
    private readonly technologies: TechnologyStore,
    private readonly radar: RadarStore,
    private readonly evidence: LiveEvidence,
  ) {}

  /** The technologies watched, with their ring in the latest edition of the radar and what names them. */
  @Get()
  @Allow('technology.read')
  @ApiOkResponse({ standardSchema: TechnologyList })
  async list(@By() actor: Actor): Promise<TechnologyList> {
    const [records, [latest], counted] = await Promise.all([
      this.technologies.all(),
      this.radar.published(),
      this.evidence.of(actor),
    ]);
    const ringOf = (code: string) => latest?.entries.find(({ technology }) => technology === code)?.ring ?? null;
    return {
      items: records.map((record) => ({
        ...record,
        ring: ringOf(record.code),
        evidence: counted.get(record.code) ?? noEvidence,
      })),
    };
  }

  /** One technology: what it is, its rings over the editions, and the words by which practices name it. */
  @Get(':code')
  @Allow('technology.read')
  @ApiOkResponse({ standardSchema: TechnologyView })
  async read(@Param('code') code: string, @By() actor: Actor): Promise<TechnologyView> {
    const found = (await this.list(actor)).items.find((each) => each.code === code);
    if (!found)
      throw new DomainError('repository.technology-not-found', 'Choose one of those listed at /api/technologies.');
    const [editions, lines] = await Promise.all([this.radar.published(), this.evidence.lines(actor)]);
    const entryIn = (edition: string | null) =>
      editions.find((each) => each.edition === edition)?.entries.find(({ technology }) => technology === code);
    return {
      ...found,
      found: wordsFound(lines, found.code),
      editions: editions.flatMap(({ edition, previous, publishedAt }) => {
        const entry = entryIn(edition);
        if (!entry) return [];
        const movement = movementOf(entry.ring, entryIn(previous)?.ring);
        return [{ edition, publishedAt: publishedAt!, ring: entry.ring, movement, reason: entry.reason }];
      }),
    };
  }
}
