import { createHash, randomUUID } from 'node:crypto';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, hasRole, membersOf, NewWindow, WindowView } from '@digital-customs/contracts';
import { Allow, By, Clock, OnceKey } from '@digital-customs/platform';
import { begin, beginAgain, exists } from './single-window.js';
import { SingleWindowStore } from './single-window.store.js';
import { requireMay } from './window-rules.js';
import { viewFor } from './window-view.js';

@ApiTags('single-windows')
@Controller('single-windows')
export class CreateSingleWindow {
  constructor(
    private readonly windows: SingleWindowStore,
    private readonly clock: Clock,
  ) {}

  /** Begins the record of a Member’s window; a second one for the same Member is refused. */
  @Post()
  @Allow('single-window.write')
  @ApiCreatedResponse({ standardSchema: WindowView })
  async create(
    @Body({ schema: NewWindow }) { cells, audience, ...given }: NewWindow,
    @By() actor: Actor,
    @OnceKey() key?: string,
  ): Promise<WindowView> {
    const member = given.member ?? onlyMemberOf(actor);
    if (!hasRole(actor, 'curator')) requireMay('edit', { member, stage: 'draft', cells: {} }, actor);
    const begun = key ? createHash('sha256').update(`${actor.id}\n${key}`).digest('hex') : randomUUID();
    const beginning = { member, cells, audience, begun };
    const before = await this.windows.find(member);
    if (before && before.begun !== begun) {
      const again = await this.windows.change(member, actor, (window) =>
        beginAgain(window, beginning, actor, this.clock.now()),
      );
      return viewFor(actor, again);
    }
    const stored = before ?? (await this.windows.create(member, actor, begin(beginning, actor, this.clock.now())));
    if (stored.begun !== begun) throw exists();
    return viewFor(actor, stored);
  }
}

function onlyMemberOf(actor: Actor): string {
  const [member, another] = membersOf(actor);
  if (member && !another) return member;
  const message = 'Say for which Member, for example RW.';
  throw new DomainError('platform.invalid', message, { errors: [{ path: 'member', code: 'missing', message }] });
}
