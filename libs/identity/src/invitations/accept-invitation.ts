import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptInvitation as Acceptance, SessionView } from '@digital-customs/contracts';
import { Allow, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { Accounts } from '../accounts/accounts.js';
import { Sessions } from '../accounts/sessions.js';
import { accept, beginAcceptance, invalid } from './invitation.js';
import { InvitationStore } from './invitation.store.js';

@ApiTags('people')
@Controller('auth/invitations/by-secret/:secret/acceptance')
export class AcceptInvitation {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** Chooses a password, opens the account and signs in. */
  @Post()
  @Allow('invitation.accept')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SessionView })
  async accept(
    @Param('secret') secret: string,
    @Body({ schema: Acceptance }) { password }: z.infer<typeof Acceptance>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { _id, email, name, grants } = await this.invitations.bySecret(secret);
    const by = { id: null, name, grants: [] };
    await this.invitations.change(_id, by, (invitation) => beginAcceptance(invitation, this.clock.now()));
    await this.accounts.open({ email, name, grants, password }, by);
    await this.invitations.change(_id, by, (invitation) => accept(invitation, this.clock.now()));
    const session = await this.sessions.open(email, password, request, reply);
    if (!session) throw invalid();
    return session;
  }
}
