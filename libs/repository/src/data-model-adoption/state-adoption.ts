import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Adoption, adoptionConfirmed, AdoptionView, StatementDecision } from '@digital-customs/contracts';
import { Allow, By, IfMatch } from '@digital-customs/platform';
import { releasedTo } from '../statements/statement.js';
import { AdoptionStore } from './adoption.store.js';

@ApiTags('data-model-adoption')
@Controller('data-model-adoption/:member')
export class StateAdoption {
  constructor(private readonly adoption: AdoptionStore) {}

  /** States which version the Member uses, since when and for what; the Member’s approver confirms it. */
  @Put('proposal')
  @Allow('statement.propose')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, "0" where there was none' })
  @ApiOkResponse({ standardSchema: AdoptionView })
  propose(
    @Param('member') member: string,
    @Body({ schema: Adoption }) given: Adoption,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<AdoptionView> {
    return this.adoption.propose(member, given, actor, ifVersion);
  }

  /** The national decision on what was proposed. */
  @Post('approval')
  @Allow('statement.decide')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: AdoptionView })
  decide(
    @Param('member') member: string,
    @Body({ schema: StatementDecision }) decision: StatementDecision,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<AdoptionView> {
    return this.adoption.decide(member, decision, actor, ifVersion, (content) =>
      adoptionConfirmed({
        member,
        audience: releasedTo(member, content),
        version: content.version,
        since: content.since,
        url: `/data-model/${member}`,
      }),
    );
  }
}
