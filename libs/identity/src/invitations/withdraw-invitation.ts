import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { Actor } from '@digital-customs/contracts';
import { Allow, By, Clock } from '@digital-customs/platform';
import { withdraw } from './invitation.js';
import { InvitationStore } from './invitation.store.js';

@ApiTags('people')
@Controller('auth/invitations/:id')
export class WithdrawInvitation {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly clock: Clock,
  ) {}

  /** Takes an invitation back; its link is no longer good. */
  @Delete()
  @Allow('invitation.create')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(@Param('id') id: string, @By() actor: Actor): Promise<void> {
    await this.invitations.change(id, actor, (invitation) => withdraw(invitation, actor, this.clock.now()));
  }
}
