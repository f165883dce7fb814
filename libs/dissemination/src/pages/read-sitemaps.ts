import { Controller, Get, Header, Inject, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { DomainError } from '@digital-customs/contracts';
import { toXml } from '@digital-customs/documents';
import { Allow, publicAddress, type RunSettings, SETTINGS } from '@digital-customs/platform';
import type { FastifyRequest } from 'fastify';
import { OpenItems } from './open-items.js';
import { pageIn, pageLanguages } from './schema-org.js';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Pages in one part; the protocol allows 50,000 and 50 MB. */
const partSize = 10_000;

@ApiTags('dissemination')
@Controller()
export class ReadSitemaps {
  constructor(
    private readonly items: OpenItems,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** The parts in which the pages are listed that are open to everyone (sitemaps.org). */
  @Get('sitemap.xml')
  @Allow('feed.read')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async index(@Req() request: FastifyRequest): Promise<string> {
    const address = publicAddress(this.settings, request);
    const parts = Math.max(1, Math.ceil((await this.items.count()) / partSize));
    return toXml('sitemapindex', { xmlns: namespace }, (root) => {
      for (let part = 1; part <= parts; part++) root.ele('sitemap').ele('loc').txt(`${address}/sitemaps/${part}.xml`);
    });
  }

  /** One part, each page in the languages of the portal. */
  @Get('sitemaps/:part')
  @Allow('feed.read')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async part(@Param('part') name: string, @Req() request: FastifyRequest): Promise<string> {
    const number = /^([1-9]\d{0,3})\.xml$/.exec(name)?.[1];
    const pages = number ? await this.items.pages(Number(number) - 1, partSize) : [];
    if (pages.length === 0 && number !== '1')
      throw new DomainError('platform.not-found', 'See /sitemap.xml for the parts that there are.');
    const address = publicAddress(this.settings, request);
    return toXml('urlset', { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, (root) => {
      for (const { page, updatedAt } of pages) {
        const url = root.ele('url');
        url.ele('loc').txt(pageIn(address, page));
        url.ele('lastmod').txt(updatedAt);
        for (const language of pageLanguages)
          url.ele('xhtml:link', { rel: 'alternate', hreflang: language, href: pageIn(address, page, language) });
      }
    });
  }
}
