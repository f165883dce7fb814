import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@digital-customs/platform/openapi';
import { Allow } from '@digital-customs/platform';
import { AUTH, type Auth } from '../accounts/auth.js';

@ApiExcludeController()
@Controller('auth/keys')
export class ReadKeys {
  constructor(@Inject(AUTH) private readonly auth: Auth) {}

  /** The public keys of the tokens, as a JSON Web Key Set (RFC 7517). */
  @Get()
  @Allow('session.read')
  @Header('Cache-Control', 'public, max-age=300')
  read() {
    return this.auth.api.getJwks();
  }
}
