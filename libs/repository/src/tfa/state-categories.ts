import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Categories,
  categoriesConfirmed,
  CategoriesView,
  StatementDecision,
} from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch } from '@digital-customs/platform';
import { decide, propose, releasedTo, viewFor } from '../statements/statement.js';
import { CategoriesStore } from './categories.store.js';

@ApiTags('tfa-measures')
@Controller('tfa-measures/categories/:member')
export class StateCategories {
  constructor(
    private readonly categories: CategoriesStore,
    private readonly clock: Clock,
  ) {}

  /** The categories a Member has notified; what waits for its approver is shown to its own people. */
  @Get()
  @Allow('statement.read')
  @ApiOkResponse({ standardSchema: CategoriesView })
  async read(@Param('member') member: string, @By() actor: Actor): Promise<CategoriesView> {
    const { statement, version } = await this.categories.of(member);
    return viewFor(statement, version, actor);
  }

  /** States the categories with their dates and the source; the Member’s approver confirms them. */
  @Put('proposal')
  @Allow('statement.propose')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, "0" where there was none' })
  @ApiOkResponse({ standardSchema: CategoriesView })
  async propose(
    @Param('member') member: string,
    @Body({ schema: Categories }) given: Categories,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<CategoriesView> {
    const { statement, version } = await this.categories.state(member, actor, ifVersion, (before) =>
      propose(before, given, actor, this.clock.now()),
    );
    return viewFor(statement, version, actor);
  }

  /** The national decision on what was proposed. */
  @Post('approval')
  @Allow('statement.decide')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: CategoriesView })
  async decide(
    @Param('member') member: string,
    @Body({ schema: StatementDecision }) decision: StatementDecision,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<CategoriesView> {
    const { statement, version } = await this.categories.state(member, actor, ifVersion, (before) =>
      decide(before, decision, actor, this.clock.now(), (content) =>
        categoriesConfirmed({
          member,
          audience: releasedTo(member, content),
          measures: [...new Set(content.entries.map(({ measure }) => measure))],
          url: `/tfa/members/${member}`,
        }),
      ),
    );
    return viewFor(statement, version, actor);
  }
}
