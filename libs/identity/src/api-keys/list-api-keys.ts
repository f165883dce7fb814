import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ApiKeyList, hasRole } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { administeredBy } from '../people/person.js';
import { ApiKeyStore } from './api-key.store.js';
import { ApiKeyViews } from './api-key-views.js';

@ApiTags('api-keys')
@Controller('auth/api-keys')
export class ListApiKeys {
  constructor(
    private readonly keys: ApiKeyStore,
    private readonly views: ApiKeyViews,
  ) {}

  /** Keys of the Member one administers, or for the secretariat of all; those that are no longer good too. */
  @Get()
  @Allow('api-key.list')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ standardSchema: ApiKeyList })
  async list(@By() actor: Actor): Promise<z.infer<typeof ApiKeyList>> {
    const found = await this.keys.list(hasRole(actor, 'secretariat') ? undefined : administeredBy(actor));
    return { items: await this.views.of(found) };
  }
}
