import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Adoption, adoptionConfirmed, AdoptionView, StatementDecision } from '@digital-customs/contracts';
import { Allow, By, Clock, IfMatch } from '@digital-customs/platform';
import { decide, propose, releasedTo, viewFor } from '../statements/statement.js';
import { AdoptionStore } from './adoption.store.js';

@ApiTags('data-model-adoption')
@Controller('data-model-adoption/:member')
export class StateAdoption {
  constructor(
    private readonly adoption: AdoptionStore,
    private readonly clock: Clock,
  ) {}

  /** States which version the Member uses, since when and for what; the Member’s approver confirms it. */
  @Put('proposal')
  @Allow('statement.propose')
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, "0" where there was none' })
  @ApiOkResponse({ standardSchema: AdoptionView })
  async propose(
    @Param('member') member: string,
    @Body({ schema: Adoption }) given: Adoption,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<AdoptionView> {
    const { statement, version } = await this.adoption.state(member, actor, ifVersion, (before) =>
      propose(before, given, actor, this.clock.now()),
    );
    return viewFor(statement, version, actor);
  }

  /** The national decision on what was proposed. */
  @Post('approval')
  @Allow('statement.decide')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version you read, for example "3"' })
  @ApiOkResponse({ standardSchema: AdoptionView })
  async decide(
    @Param('member') member: string,
    @Body({ schema: StatementDecision }) decision: StatementDecision,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<AdoptionView> {
    const { statement, version } = await this.adoption.state(member, actor, ifVersion, (before) =>
      decide(before, decision, actor, this.clock.now(), (content) =>
        adoptionConfirmed({
          member,
          audience: releasedTo(member, content),
          version: content.version,
          since: content.since,
          url: `/data-model/${member}`,
        }),
      ),
    );
    return viewFor(statement, version, actor);
  }
}
