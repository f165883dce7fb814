import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  Categories,
  categoriesConfirmed,
  CategoriesView,
  StatementDecision,
} from '@digital-customs/contracts';
import { Allow, By, IfMatch } from '@digital-customs/platform';
import { releasedTo } from '../statements/statement.js';
import { CategoriesStore } from './categories.store.js';

@ApiTags('tfa-measures')
@Controller('tfa-measures/categories/:member')
export class StateCategories {
  constructor(private readonly categories: CategoriesStore) {}

  /** The categories a Member has notified; what waits for its approver is shown to its own people. */
  @Get()
  @Allow('statement.read')
  @ApiOkResponse({ standardSchema: CategoriesView })
  read(@Param('member') member: string, @By() actor: Actor): Promise<CategoriesView> {
    return this.categories.viewOf(member, actor);
  }

  /** States the categories with their dates and the source; the Member’s approver confirms them. */
  @Put('proposal')
  @Allow('statement.propose')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, "0" where there was none' })
  @ApiOkResponse({ standardSchema: CategoriesView })
  propose(
    @Param('member') member: string,
    @Body({ schema: Categories }) given: Categories,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<CategoriesView> {
    return this.categories.propose(member, given, actor, ifVersion);
  }

  /** The national decision on what was proposed. */
  @Post('approval')
  @Allow('statement.decide')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: CategoriesView })
  decide(
    @Param('member') member: string,
    @Body({ schema: StatementDecision }) decision: StatementDecision,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<CategoriesView> {
    return this.categories.decide(member, decision, actor, ifVersion, (content) =>
      categoriesConfirmed({
        member,
        audience: releasedTo(member, content),
        measures: [...new Set(content.entries.map(({ measure }) => measure))],
        url: `/tfa/members/${member}`,
      }),
    );
  }
}
