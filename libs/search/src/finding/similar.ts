import { Body, Controller, Get, Header, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  DomainError,
  readerTokens,
  SimilarList,
  SimilarRequest,
  SimilarText,
} from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import { documentId } from '@digital-customs/records';
import type { z } from 'zod';
import type { SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from './search-engine.token.js';
import { hitView } from './hit-view.js';

const mostForText = 10;

@ApiTags('search')
@Controller('search/similar')
export class Similar {
  constructor(@Inject(SEARCH_ENGINE) private readonly engine: SearchEngine) {}

  /** What has most in common with something that the reader may see, of the same type. */
  @Get()
  @Allow('search.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: SimilarList })
  async similarTo(
    @Query({ schema: SimilarRequest }) { type, id, reader_language, limit }: z.infer<typeof SimilarRequest>,
    @By() actor: Actor,
  ): Promise<z.infer<typeof SimilarList>> {
    const found = await this.engine.similar({
      to: documentId(type, id),
      audience: readerTokens(actor),
      filters: { type: [type] },
      language: reader_language,
      limit,
    });
    if (!found) throw new DomainError('platform.not-found', 'It was withdrawn, or it is not released to you.');
    return { items: found.map(hitView) };
  }

  /** What of a type is like a text, with its classification as far as it is known: for who writes, reviews or brings in, to see what there is already. */
  @Post()
  @Allow('similar-text.read')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SimilarList })
  async likeText(
    @Body({ schema: SimilarText }) given: z.infer<typeof SimilarText>,
    @By() actor: Actor,
  ): Promise<z.infer<typeof SimilarList>> {
    const { type, text, language, themes, segments, technologies, services, tfaMeasures } = given;
    const found = await this.engine.similar({
      to: {
        texts: { [language]: { title: '', summary: text, body: '' } },
        facets: { theme: themes, segment: segments, technology: technologies, service: services, tfa: tfaMeasures },
      },
      audience: readerTokens(actor),
      filters: { type: [type] },
      language,
      limit: mostForText,
    });
    return { items: (found ?? []).map(hitView) };
  }
}
