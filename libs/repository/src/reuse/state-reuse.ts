import { Body, Controller, Get, HttpCode, Injectable, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import {
  type Actor,
  ItemReuse,
  ReuseContent,
  type ReusedType,
  ReuseView,
  StatementDecision,
  Withdrawal,
} from '@digital-customs/contracts';
import { Allow, By, type Change, Clock, IfMatch } from '@digital-customs/platform';
import { decideReuse, type Reuse, stateReuse, withdrawReuse } from './reuse.js';
import { ReuseBook } from './reuse-book.js';
import { countsOf } from './reuse-view.js';
import { ReuseStore } from './reuse.store.js';

const readVersion = { name: 'If-Match', required: true, description: 'The version you read, "0" where there was none' };

/** What Members say about their reuse of an item: the same routes below practices and below innovations. */
@Injectable()
abstract class StateReuse {
  protected abstract readonly type: ReusedType;

  constructor(
    private readonly reuse: ReuseStore,
    private readonly book: ReuseBook,
    private readonly clock: Clock,
  ) {}

  /** Who reuses it, how many by kind, and what the reader’s own Member has stated. */
  @Get()
  @Allow('reuse.read')
  @ApiOkResponse({ standardSchema: ItemReuse })
  async read(@Param('id') id: string, @By() actor: Actor): Promise<ItemReuse> {
    const item = await this.book.readableItem(this.type, id, actor);
    const standing = (await this.reuse.about(this.type, id)).filter(({ kind }) => kind !== null);
    const [views, mine] = await Promise.all([
      this.book.views(standing, actor),
      Promise.all(
        this.book.reusersOf(actor, item).map(async (member) => {
          const { statement, version } = await this.reuse.of(item, member);
          return this.book.view(statement, version, actor);
        }),
      ),
    ]);
    return { counts: countsOf(standing), items: views.map(({ view }) => view), mine };
  }

  /** States how far a Member has come with it, since when, and with which lessons; its approver confirms it. */
  @Put(':member/proposal')
  @Allow('reuse.propose')
  @ApiHeader(readVersion)
  @ApiOkResponse({ standardSchema: ReuseView })
  async propose(
    @Param('id') id: string,
    @Param('member') member: string,
    @Body({ schema: ReuseContent }) content: ReuseContent,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<ReuseView> {
    const item = await this.book.readableItem(this.type, id, actor);
    await this.book.requireOwnRecord(content, member, actor);
    return this.take(id, member, actor, ifVersion, (before, at) => stateReuse(before, item, content, actor, at));
  }

  /** The national decision on what was proposed. */
  @Post(':member/approval')
  @Allow('reuse.decide')
  @HttpCode(200)
  @ApiHeader(readVersion)
  @ApiOkResponse({ standardSchema: ReuseView })
  decide(
    @Param('id') id: string,
    @Param('member') member: string,
    @Body({ schema: StatementDecision }) decision: StatementDecision,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<ReuseView> {
    return this.take(id, member, actor, ifVersion, (before, at) => decideReuse(before, decision, actor, at));
  }

  /** Takes the Member’s statement back; what was said before stays in its history. */
  @Post(':member/withdrawal')
  @Allow('reuse.withdraw')
  @HttpCode(200)
  @ApiHeader(readVersion)
  @ApiOkResponse({ standardSchema: ReuseView })
  withdraw(
    @Param('id') id: string,
    @Param('member') member: string,
    @Body({ schema: Withdrawal }) { reason }: Withdrawal,
    @By() actor: Actor,
    @IfMatch() ifVersion: number | undefined,
  ): Promise<ReuseView> {
    return this.take(id, member, actor, ifVersion, (before, at) => withdrawReuse(before, reason, actor, at));
  }

  private async take(
    id: string,
    member: string,
    actor: Actor,
    ifVersion: number | undefined,
    step: (before: Reuse, at: Date) => Change<Reuse>,
  ): Promise<ReuseView> {
    const item = await this.book.readableItem(this.type, id, actor);
    const decision = (before: Reuse) => step(before, this.clock.now());
    const { statement, version } = await this.reuse.state(item, member, actor, ifVersion, decision);
    return this.book.view(statement, version, actor);
  }
}

@ApiTags('reuse')
@Controller('practices/:id/reuse')
export class StatePracticeReuse extends StateReuse {
  protected readonly type = 'practice';
}

@ApiTags('reuse')
@Controller('innovations/:id/reuse')
export class StateInnovationReuse extends StateReuse {
  protected readonly type = 'innovation';
}
