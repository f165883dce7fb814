import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@digital-customs/platform/openapi';
import { Allow, publicAddress, type RunSettings, SETTINGS } from '@digital-customs/platform';
import type { FastifyRequest } from 'fastify';
import { BundleKeeper } from './bundle-keeper.js';
import { catalogueOf } from './catalogue.js';
import { toTurtle } from './to-turtle.js';

@ApiTags('bundle')
@Controller()
export class ReadCatalogue {
  constructor(
    private readonly keeper: BundleKeeper,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** What anybody can download, for data portals: a DCAT-AP catalogue as JSON-LD. */
  @Get('catalogue.jsonld')
  @Allow('bundle.read')
  @Header('Content-Type', 'application/ld+json; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @ApiProduces('application/ld+json')
  @ApiOkResponse({ schema: { type: 'string' } })
  async asJson(@Req() request: FastifyRequest): Promise<string> {
    return JSON.stringify(await this.catalogue(request), null, 2);
  }

  /** The same as Turtle. */
  @Get('catalogue.ttl')
  @Allow('bundle.read')
  @Header('Content-Type', 'text/turtle; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  @ApiProduces('text/turtle')
  @ApiOkResponse({ schema: { type: 'string' } })
  async asTurtle(@Req() request: FastifyRequest): Promise<string> {
    return toTurtle(await this.catalogue(request));
  }

  private async catalogue(request: FastifyRequest): Promise<object> {
    const kept = await this.keeper.current();
    return catalogueOf(
      publicAddress(this.settings, request),
      kept && { size: kept.file.size, sha256: kept.file.sha256, madeAt: kept.madeAt },
    );
  }
}
