import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AcceptInvitation as Acceptance, InvitationView, SessionView } from '@digital-customs/contracts';
import { Allow, Clock } from '@digital-customs/platform';
import type { z } from 'zod';
import { Accounts } from '../accounts/accounts.js';
import { SignIn } from '../accounts/sign-in.js';
import { accept, requireOpen } from './invitation.js';
import { InvitationStore } from './invitation.store.js';
import { view } from './invitations.js';

@ApiTags('people')
@Controller('auth/invitations/by-secret/:secret')
export class AcceptInvitation {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly accounts: Accounts,
    private readonly signIn: SignIn,
    private readonly clock: Clock,
  ) {}

  /** What the holder of a link is invited to. */
  @Get()
  @Allow('invitation.read')
  @ApiOkResponse({ standardSchema: InvitationView })
  async read(@Param('secret') secret: string): Promise<z.infer<typeof InvitationView>> {
    const invitation = await this.invitations.bySecret(secret);
    requireOpen(invitation, this.clock.now());
    return view(invitation);
  }

  /** Chooses a password, opens the account and signs in. */
  @Post('acceptance')
  @Allow('invitation.accept')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: SessionView })
  async accept(
    @Param('secret') secret: string,
    @Body({ schema: Acceptance }) { password }: z.infer<typeof Acceptance>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { _id, email, name, grants, ...invitation } = await this.invitations.bySecret(secret);
    requireOpen({ email, name, grants, ...invitation }, this.clock.now());
    const by = { id: null, name, grants: [] };
    await this.accounts.open({ email, name, grants, password }, by);
    await this.invitations.change(_id, by, (held) => accept(held, this.clock.now()));
    return this.signIn.signIn({ email, password }, request, reply);
  }
}
