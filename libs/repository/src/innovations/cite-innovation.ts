import { Controller, Get, Header, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Citation, CitationQuery } from '@digital-customs/contracts';
import { Allow, By, publicAddress, type RunSettings, SETTINGS } from '@digital-customs/platform';
import type { FastifyRequest } from 'fastify';
import { citationOf } from '../contributions/citation.js';
import { innovationKind } from './innovation-kind.js';
import { InnovationStore } from './innovation.store.js';

@ApiTags('innovations')
@Controller('innovations/:id/citation')
export class CiteInnovation {
  constructor(
    private readonly innovations: InnovationStore,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** How a version of it is cited: APA, BibTeX and RIS, with an address that always shows that version. */
  @Get()
  @Allow('innovation.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: Citation })
  async cite(
    @Param('id') id: string,
    @Query({ schema: CitationQuery }) query: CitationQuery,
    @By() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<Citation> {
    const innovation = await this.innovations.load(id, { outbox: 0 });
    return citationOf(innovationKind, innovation, actor, query, publicAddress(this.settings, request));
  }
}
