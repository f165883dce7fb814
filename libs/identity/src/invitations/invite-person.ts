import { randomUUID } from 'node:crypto';
import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import type { FastifyRequest } from 'fastify';
import { type Actor, DomainError, InvitationCreated, NewInvitation } from '@digital-customs/contracts';
import { Allow, By, Clock, publicAddress, type RunSettings, SETTINGS } from '@digital-customs/platform';
import type { z } from 'zod';
import { PersonStore } from '../people/person.store.js';
import { invite, newSecret } from './invitation.js';
import { InvitationStore } from './invitation.store.js';
import { invitationView } from './invitation-view.js';

@ApiTags('people')
@Controller('auth/invitations')
export class InvitePerson {
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
    const [id, secret] = [randomUUID(), newSecret()];
    const invitation = invite(id, given, secret, actor, this.clock.now());
    if (await this.people.byEmail(given.email))
      throw new DomainError(
        'identity.person-exists',
        'Change that person’s roles instead; ask the secretariat if you do not see the person.',
      );
    const stored = await this.invitations.create(id, actor, invitation);
    return { ...invitationView(stored), link: `${publicAddress(this.settings, request)}/invitation/${secret}` };
  }
}
