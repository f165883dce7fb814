import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, hasRole, PersonList } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { administeredBy } from './person.js';
import { PersonStore } from './person.store.js';
import { personView } from './person-view.js';

@ApiTags('people')
@Controller('auth/people')
export class ListPeople {
  constructor(private readonly people: PersonStore) {}

  /** People and their roles: those of the Member one administers, or for the secretariat everybody. */
  @Get()
  @Allow('person.list')
  @ApiOkResponse({ standardSchema: PersonList })
  async list(@By() actor: Actor): Promise<z.infer<typeof PersonList>> {
    const people = await this.people.list(hasRole(actor, 'secretariat') ? undefined : administeredBy(actor));
    return { items: people.map(personView) };
  }
}
