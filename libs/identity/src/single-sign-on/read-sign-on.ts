import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { SingleSignOn } from '@digital-customs/contracts';
import { Allow } from '@digital-customs/platform';
import type { z } from 'zod';
import { SIGN_ON, type SignOn } from './sign-on.js';

@ApiTags('sign-in')
@Controller('auth/single-sign-on')
export class ReadSignOn {
  constructor(@Inject(SIGN_ON) private readonly signOn: SignOn | null) {}

  /** By whom people may sign in beside e-mail and password. */
  @Get()
  @Allow('auth.use')
  @ApiOkResponse({ standardSchema: SingleSignOn })
  read(): z.infer<typeof SingleSignOn> {
    return { provider: this.signOn?.name ?? null };
  }
}
