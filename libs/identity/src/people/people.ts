import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, hasRole, membersOf, PersonList, PersonView, RoleChange } from '@digital-customs/contracts';
import { Allow, By, IfMatch, type Stored } from '@digital-customs/platform';
import type { z } from 'zod';
import { SessionActors } from '../accounts/session-actors.js';
import { changeRoles, type Person } from './person.js';
import { PersonStore } from './person.store.js';

@ApiTags('people')
@Controller('auth/people')
export class People {
  constructor(
    private readonly people: PersonStore,
    private readonly actors: SessionActors,
  ) {}

  /** People and their roles: one’s own Member’s, or for the secretariat everybody’s. */
  @Get()
  @Allow('person.list')
  @ApiOkResponse({ standardSchema: PersonList })
  async list(@By() actor: Actor): Promise<z.infer<typeof PersonList>> {
    const people = await this.people.list(hasRole(actor, 'secretariat') ? undefined : membersOf(actor));
    return { items: people.map(view) };
  }

  /** Gives a person other roles; they hold at once. */
  @Put(':id/roles')
  @Allow('person.change-roles')
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: PersonView })
  async change(
    @Param('id') id: string,
    @Body({ schema: RoleChange }) { grants }: z.infer<typeof RoleChange>,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<z.infer<typeof PersonView>> {
    const person = await this.people.change(id, actor, (person) => changeRoles(person, grants, actor), {
      ...(ifVersion !== undefined && { ifVersion }),
    });
    this.actors.forgetAll();
    return view(person);
  }
}

const view = ({ _id, name, email, grants, version }: Stored<Person>) => ({ id: _id, name, email, grants, version });
