import { randomUUID } from 'node:crypto';
import { Body, Controller, Header, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, ApiKeyMade, NewApiKey } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { makeKey, newKey } from './api-key.js';
import { ApiKeyStore } from './api-key.store.js';
import { ApiKeyViews } from './api-key-views.js';

@ApiTags('api-keys')
@Controller('auth/api-keys')
export class MakeApiKey {
  constructor(
    private readonly keys: ApiKeyStore,
    private readonly views: ApiKeyViews,
    private readonly clock: Clock,
  ) {}

  /** Makes a key for the Member one administers; the key itself is in this answer alone. */
  @Post()
  @Allow('api-key.make')
  @Header('Cache-Control', 'no-store')
  @ApiCreatedResponse({ standardSchema: ApiKeyMade })
  async make(@Body({ schema: NewApiKey }) given: NewApiKey, @By() actor: Actor): Promise<z.infer<typeof ApiKeyMade>> {
    const [id, key] = [randomUUID(), newKey()];
    const good = await this.keys.countGood(given.member);
    const stored = await this.keys.create(id, actor, makeKey(id, given, key, actor, this.clock.now(), good));
    const [view] = await this.views.of([stored]);
    return { ...view!, key };
  }
}
