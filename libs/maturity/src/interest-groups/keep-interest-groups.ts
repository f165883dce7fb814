import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, Header, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  InterestGroup as InterestGroupView,
  InterestGroupList,
  NewInterestGroup,
} from '@digital-customs/contracts';
import { Allow, By, Clock, type Stored } from '@digital-customs/platform';
import type { z } from 'zod';
import type { Levels } from '../peers/levels.js';
import { LevelsShown } from '../peers/levels-shown.js';
import { found, type InterestGroup, join, leave } from './interest-group.js';
import { InterestGroupStore } from './interest-group.store.js';

@ApiTags('maturity')
@Controller('maturity/groups')
export class KeepInterestGroups {
  constructor(
    private readonly groups: InterestGroupStore,
    private readonly levels: LevelsShown,
    private readonly clock: Clock,
  ) {}

  /** The named groups of interest, each with its Members and the levels that they show to the reader. */
  @Get()
  @Allow('interest-group.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: InterestGroupList })
  async list(@By() actor: Actor): Promise<z.infer<typeof InterestGroupList>> {
    const [groups, shown] = await Promise.all([this.groups.list(), this.levels.to(actor)]);
    return { items: groups.map((group) => viewOf(group, shown)) };
  }

  /** Founds one for a segment or a theme; the founder's Member is its first. */
  @Post()
  @Allow('interest-group.found')
  @ApiCreatedResponse({ standardSchema: InterestGroupView })
  async found(
    @Body({ schema: NewInterestGroup }) given: NewInterestGroup,
    @By() actor: Actor,
  ): Promise<InterestGroupView> {
    const id = randomUUID();
    return this.view(await this.groups.create(id, actor, found(id, given, actor, this.clock.now())), actor);
  }

  @Put(':id/members/:member')
  @Allow('consent.manage')
  @ApiOkResponse({ standardSchema: InterestGroupView })
  async join(@Param('id') id: string, @Param('member') member: string, @By() actor: Actor): Promise<InterestGroupView> {
    return this.view(await this.groups.change(id, actor, (group) => join(group, member, actor)), actor);
  }

  @Delete(':id/members/:member')
  @Allow('consent.manage')
  @ApiOkResponse({ standardSchema: InterestGroupView })
  async leave(
    @Param('id') id: string,
    @Param('member') member: string,
    @By() actor: Actor,
  ): Promise<InterestGroupView> {
    return this.view(await this.groups.change(id, actor, (group) => leave(group, member, actor)), actor);
  }

  private view = async (group: Stored<InterestGroup>, actor: Actor) => viewOf(group, await this.levels.to(actor));
}

const viewOf = (
  { _id: id, ...group }: Stored<InterestGroup>,
  shown: ReadonlyMap<string, Levels>,
): InterestGroupView => {
  const { title, purpose, segment, theme, foundedAt } = group;
  const members = group.members.map((member) => ({
    member,
    level: (segment && shown.get(member)?.[segment]) ?? null,
  }));
  return { id, title, purpose, segment, theme, foundedAt, members, synthetic: group.synthetic ?? false };
};
