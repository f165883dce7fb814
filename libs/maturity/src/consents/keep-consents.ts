import { Body, Controller, Get, Header, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Consents, ConsentsGiven, ConsentsQuery, DomainError, membersOf } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { ConsentStore } from './consent.store.js';
import { setConsents } from './consents.js';

@ApiTags('maturity')
@Controller('maturity/consents')
export class KeepConsents {
  constructor(private readonly consents: ConsentStore) {}

  /** To whom the reader's own Member shows its level in each segment. */
  @Get()
  @Allow('assessment.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: Consents })
  read(@Query({ schema: ConsentsQuery }) { member }: z.infer<typeof ConsentsQuery>, @By() actor: Actor) {
    if (!membersOf(actor).includes(member))
      throw new DomainError('maturity.not-your-member', 'Only people of the Member itself see who sees its levels.');
    return this.consents.of(member);
  }

  /** Says it anew for all segments; what is left out is shown to nobody. It holds at once, everywhere. */
  @Put()
  @Allow('consent.manage')
  @ApiOkResponse({ standardSchema: Consents })
  async keep(@Body({ schema: ConsentsGiven }) given: Consents, @By() actor: Actor): Promise<Consents> {
    return this.consents.put(given, actor, setConsents(given, actor));
  }
}
