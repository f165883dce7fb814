import { randomBytes, randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  type Actor,
  DomainError,
  hasRole,
  InvitationCreated,
  InvitationView,
  membersOf,
  NewInvitation,
} from '@digital-customs/contracts';
import { Allow, By, Clock, type RunSettings, SETTINGS, type Stored } from '@digital-customs/platform';
import { z } from 'zod';
import { PersonStore } from '../people/person.store.js';
import { type Invitation, invite, revoke } from './invitation.js';
import { InvitationStore } from './invitation.store.js';

const InvitationList = z.object({ items: z.array(InvitationView) }).meta({ id: 'InvitationList' });

@ApiTags('people')
@Controller('auth/invitations')
export class Invitations {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly people: PersonStore,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: RunSettings,
  ) {}

  /** Invites a person; the link in the answer is shown this once. */
  @Post()
  @Allow('invitation.create')
  @ApiCreatedResponse({ standardSchema: InvitationCreated })
  async invite(
    @Body({ schema: NewInvitation }) given: NewInvitation,
    @By() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof InvitationCreated>> {
    if (await this.people.byEmail(given.email))
      throw new DomainError('identity.person-exists', 'Change that person’s roles instead.');
    const [id, secret] = [randomUUID(), randomBytes(24).toString('base64url')];
    const invitation = await this.invitations.create(id, actor, invite(id, given, secret, actor, this.clock.now()));
    const origin = this.settings.PUBLIC_URL ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
    return { ...view(invitation), link: `${origin.replace(/\/$/, '')}/invitation/${secret}` };
  }

  /** Invitations given: for one’s own Member, or for the secretariat all. */
  @Get()
  @Allow('invitation.create')
  @ApiOkResponse({ standardSchema: InvitationList })
  async list(@By() actor: Actor): Promise<z.infer<typeof InvitationList>> {
    const own = membersOf(actor);
    const all = await this.invitations.list();
    const seen = hasRole(actor, 'secretariat')
      ? all
      : all.filter(({ grants }) => grants.every((grant) => 'member' in grant && own.includes(grant.member)));
    return { items: seen.filter(({ revokedAt }) => !revokedAt).map(view) };
  }

  /** Takes an invitation back. */
  @Delete(':id')
  @Allow('invitation.create')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Param('id') id: string, @By() actor: Actor): Promise<void> {
    await this.invitations.change(id, actor, (invitation) => revoke(invitation, actor, this.clock.now()));
  }
}

export const view = ({ _id, email, name, grants, invitedBy, expiresAt, acceptedAt }: Stored<Invitation>) => ({
  id: _id,
  email,
  name,
  grants,
  invitedBy,
  expiresAt,
  acceptedAt,
});
