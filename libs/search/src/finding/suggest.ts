import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, readerTokens, Suggestions, SuggestionsRequest } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { CustomsWords } from '../customs-words/customs-words.js';
import type { SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from './search-engine.token.js';
import { titleView } from './hit-view.js';
import { membersNamed } from './member-names.js';

const most = { titles: 6, members: 3, terms: 4 };

@ApiTags('search')
@Controller('search/suggestions')
export class Suggest {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly words: CustomsWords,
  ) {}

  /** What the words typed so far may become: titles that the reader may see, Members, terms of the Customs vocabulary. */
  @Get()
  @Allow('search.read')
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ standardSchema: Suggestions })
  async suggest(
    @Query({ schema: SuggestionsRequest }) { q, reader_language: language }: z.infer<typeof SuggestionsRequest>,
    @By() actor: Actor,
  ): Promise<Suggestions> {
    const audience = readerTokens(actor);
    const titles = await this.engine.suggest({ text: q, audience, language, limit: most.titles });
    return {
      titles: titles.map(titleView),
      members: membersNamed(q, language, most.members),
      terms: this.words.begun(q, language, most.terms),
    };
  }
}
