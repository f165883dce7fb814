import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { DomainError, PageHead, PageHeadQuery } from '@digital-customs/contracts';
import { Allow, publicAddress, type RunSettings, SETTINGS } from '@digital-customs/platform';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { textFor } from '../items/item-texts.js';
import { OpenItems } from './open-items.js';
import { pageIn, pageLanguages, schemaOrg } from './schema-org.js';

const longest = 300;

@ApiTags('dissemination')
@Controller('page-heads')
export class ReadPageHead {
  constructor(
    private readonly items: OpenItems,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** What the page of a record says of itself, where the record is open to everyone: whoever asks. */
  @Get()
  @Allow('feed.read')
  @Header('Cache-Control', 'no-cache')
  @ApiOkResponse({ standardSchema: PageHead })
  async read(
    @Query({ schema: PageHeadQuery }) { path, lang }: z.infer<typeof PageHeadQuery>,
    @Req() request: FastifyRequest,
  ): Promise<PageHead> {
    const item = await this.items.at(path);
    if (!item) throw new DomainError('platform.not-found', 'No record that is open to everyone has this page.');
    const address = publicAddress(this.settings, request);
    const { title, summary, language } = textFor(item, lang);
    return {
      title,
      description: summary.length > longest ? `${summary.slice(0, longest - 1)}…` : summary,
      language,
      canonical: pageIn(address, item.page, lang === 'en' ? undefined : lang),
      alternates: [
        ...pageLanguages.map((code) => ({ language: code, url: pageIn(address, item.page, code) })),
        { language: 'x-default', url: pageIn(address, item.page) },
      ],
      data: schemaOrg(item, lang, address),
    };
  }
}
