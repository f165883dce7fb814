import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { Actor } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { revokeKey } from './api-key.js';
import { ApiKeyStore } from './api-key.store.js';

@ApiTags('api-keys')
@Controller('auth/api-keys/:id')
export class RevokeApiKey {
  constructor(
    private readonly keys: ApiKeyStore,
    private readonly clock: Clock,
  ) {}

  /** Revokes a key for good; the next request with it is refused. */
  @Delete()
  @Allow('api-key.revoke')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Param('id') id: string, @By() actor: Actor): Promise<void> {
    await this.keys.change(id, actor, (key) => revokeKey(key, actor, this.clock.now()));
  }
}
