import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, hasRole } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { administeredBy } from '../people/person.js';
import { InvitationStore } from './invitation.store.js';
import { InvitationList, invitationView } from './invitation-view.js';

@ApiTags('people')
@Controller('auth/invitations')
export class ListInvitations {
  constructor(private readonly invitations: InvitationStore) {}

  /** Invitations to the Member one administers, or for the secretariat all; without those taken back. */
  @Get()
  @Allow('invitation.create')
  @ApiOkResponse({ standardSchema: InvitationList })
  async list(@By() actor: Actor): Promise<z.infer<typeof InvitationList>> {
    const found = await this.invitations.list(hasRole(actor, 'secretariat') ? undefined : administeredBy(actor));
    return { items: found.map(invitationView) };
  }
}
