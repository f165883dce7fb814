import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, PersonView, RoleChange } from '@digital-customs/contracts';
import { Allow, By, IfMatch, type Stored } from '@digital-customs/platform';
import type { z } from 'zod';
import { SessionActors } from '../accounts/session-actors.js';
import { changeRoles, type Person } from './person.js';
import { PersonStore } from './person.store.js';
import { personView } from './person-view.js';

@ApiTags('people')
@Controller('auth/people/:id/roles')
export class ChangeRoles {
  /** Changes are made one by one, so that two of them never take the secretariat's role from its last two people. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly people: PersonStore,
    private readonly actors: SessionActors,
  ) {}

  /** Gives a person other roles; they hold at once. */
  @Put()
  @Allow('person.change-roles')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version that was read, as "3"' })
  @ApiOkResponse({ standardSchema: PersonView })
  async change(
    @Param('id') id: string,
    @Body({ schema: RoleChange }) { grants }: z.infer<typeof RoleChange>,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<z.infer<typeof PersonView>> {
    const turn = this.last.then(() => this.save(id, grants, actor, ifVersion));
    this.last = turn.catch(() => undefined);
    return personView(await turn);
  }

  private async save(id: string, grants: Person['grants'], actor: Actor, ifVersion?: number): Promise<Stored<Person>> {
    const secretariats = await this.people.countSecretariats();
    const person = await this.people.change(id, actor, (held) => changeRoles(held, grants, actor, secretariats), {
      ...(ifVersion !== undefined && { ifVersion }),
    });
    this.actors.forgetAll();
    return person;
  }
}
