import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  WindowAudience,
  WindowChanges,
  WindowDecision,
  WindowView,
  Withdrawal,
} from '@digital-customs/contracts';
import { Allow, By, type Change, Clock, IfMatch, OnceKey } from '@digital-customs/platform';
import type { z } from 'zod';
import { decide, enter, propose, release, withdraw } from './single-window.js';
import type { SingleWindow } from './single-window-state.js';
import { SingleWindowStore } from './single-window.store.js';
import { isOfMember } from './window-rules.js';
import { viewFor } from './window-view.js';

@ApiTags('single-windows')
@Controller('single-windows/:member')
export class ChangeSingleWindow {
  constructor(
    private readonly windows: SingleWindowStore,
    private readonly clock: Clock,
  ) {}

  /** Changes cells: the Member’s people propose them for their approver, a curator enters them from published sources. */
  @Put('cells')
  @Allow('single-window.write')
  @ApiOkResponse({ standardSchema: WindowView })
  cells(
    @Param('member') member: string,
    @Body({ schema: WindowChanges }) { cells }: WindowChanges,
    @By() actor: Actor,
    @IfMatch() version?: number,
  ): Promise<WindowView> {
    return this.change(member, actor, version, (window) =>
      isOfMember(window, actor)
        ? propose(window, cells, actor, this.clock.now())
        : enter(window, cells, actor, this.clock.now()),
    );
  }

  /** The national decision: approves or returns what was proposed, or confirms what stands. */
  @Post('decisions')
  @HttpCode(200)
  @Allow('single-window.approve')
  @ApiOkResponse({ standardSchema: WindowView })
  decisions(
    @Param('member') member: string,
    @Body({ schema: WindowDecision }) given: WindowDecision,
    @By() actor: Actor,
    @IfMatch() version?: number,
  ): Promise<WindowView> {
    return this.change(member, actor, version, (window) => decide(window, given, actor, this.clock.now()));
  }

  /** Says who may read the record; it holds at once. */
  @Put('audience')
  @Allow('single-window.approve')
  @ApiOkResponse({ standardSchema: WindowView })
  audience(
    @Param('member') member: string,
    @Body({ schema: WindowAudience }) { audience }: z.infer<typeof WindowAudience>,
    @By() actor: Actor,
    @IfMatch() version?: number,
  ): Promise<WindowView> {
    return this.change(member, actor, version, (window) => release(window, audience, actor, this.clock.now()));
  }

  /** Takes the record back; its address then says so. */
  @Post('withdrawal')
  @HttpCode(204)
  @Allow('single-window.withdraw')
  @ApiNoContentResponse()
  async withdrawal(
    @Param('member') member: string,
    @Body({ schema: Withdrawal }) { reason }: Withdrawal,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<void> {
    await this.windows.change(
      member.toUpperCase(),
      actor,
      (window) => withdraw(window, reason, actor, this.clock.now()),
      { ...(once && { once }) },
    );
  }

  private async change(
    member: string,
    actor: Actor,
    version: number | undefined,
    decision: (window: SingleWindow) => Change<SingleWindow>,
  ): Promise<WindowView> {
    const options = version === undefined ? {} : { ifVersion: version };
    return viewFor(actor, await this.windows.change(member.toUpperCase(), actor, decision, options));
  }
}
