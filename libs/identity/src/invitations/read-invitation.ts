import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { InvitationView } from '@digital-customs/contracts';
import { Allow, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { requireOpen } from './invitation.js';
import { InvitationStore } from './invitation.store.js';
import { invitationView } from './invitation-view.js';

@ApiTags('people')
@Controller('auth/invitations/by-secret/:secret')
export class ReadInvitation {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly clock: Clock,
  ) {}

  /** What the holder of a link is invited to. */
  @Get()
  @Allow('invitation.read')
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ standardSchema: InvitationView })
  async read(@Param('secret') secret: string): Promise<z.infer<typeof InvitationView>> {
    const invitation = await this.invitations.bySecret(secret);
    requireOpen(invitation, this.clock.now());
    return invitationView(invitation);
  }
}
