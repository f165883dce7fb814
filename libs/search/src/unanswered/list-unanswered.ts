import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { Unanswered } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { UnansweredWords } from './unanswered-words.js';

@ApiTags('search')
@Controller('search/unanswered')
export class ListUnanswered {
  constructor(private readonly words: UnansweredWords) {}

  /** For the Research Unit: the words that found nothing, the most frequent first. Nobody knows who looked for them. */
  @Get()
  @Allow('unanswered.read')
  @ApiOkResponse({ standardSchema: Unanswered })
  async list(): Promise<z.infer<typeof Unanswered>> {
    return { items: (await this.words.list()).map(({ _id: words, ...rest }) => ({ words, ...rest })) };
  }
}
