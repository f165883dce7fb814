import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, Approval, FieldComment, InnovationView, Review, Withdrawal } from '@digital-customs/contracts';
import { Allow, By, type Change, Clock, OnceKey } from '@digital-customs/platform';
import { resolve, say } from '../contributions/conversation.js';
import { confirm } from '../contributions/freshness.js';
import { type Identified } from '../contributions/kind.js';
import { claim, decideNationally, submit } from '../contributions/lifecycle.js';
import { review } from '../contributions/review.js';
import { withdraw } from '../contributions/withdrawal.js';
import { type Innovation, innovationKind } from './innovation-kind.js';
import { InnovationStore } from './innovation.store.js';
import { viewFor } from './innovation-view.js';

/** The same steps as a practice takes; where no Member stands behind it, it goes straight to the Research Unit. */
@ApiTags('innovations')
@Controller('innovations/:id')
export class InnovationStepRoutes {
  constructor(
    private readonly innovations: InnovationStore,
    private readonly clock: Clock,
  ) {}

  /** Hands a draft on. 422 with the fields that are still missing. */
  @Post('submission')
  @Allow('innovation.submit')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: InnovationView })
  submit(@Param('id') id: string, @By() actor: Actor, @OnceKey() once?: string): Promise<InnovationView> {
    return this.take(id, actor, once, (state, at) => submit(innovationKind, state, actor, at));
  }

  /** The national decision: lets an innovation go to the Research Unit, or gives it back to its writer. */
  @Post('approval')
  @Allow('innovation.approve')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: InnovationView })
  approve(
    @Param('id') id: string,
    @Body({ schema: Approval }) given: Approval,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<InnovationView> {
    return this.take(id, actor, once, (state, at) => decideNationally(innovationKind, state, given, actor, at));
  }

  /** Takes an innovation for review, so that no two curators work on it. */
  @Post('claim')
  @Allow('innovation.review')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: InnovationView })
  claim(@Param('id') id: string, @By() actor: Actor, @OnceKey() once?: string): Promise<InnovationView> {
    return this.take(id, actor, once, (state, at) => claim(innovationKind, state, actor, at));
  }

  /** Publishes, returns or declines an innovation; one that nobody has claimed is claimed by it. */
  @Post('review')
  @Allow('innovation.review')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: InnovationView })
  review(
    @Param('id') id: string,
    @Body({ schema: Review }) given: Review,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<InnovationView> {
    return this.take(id, actor, once, (state, at) => review(innovationKind, state, given, actor, at));
  }

  /** Adds to the conversation about a field. */
  @Post('comments')
  @Allow('innovation.comment')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: InnovationView })
  comment(
    @Param('id') id: string,
    @Body({ schema: FieldComment }) given: FieldComment,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<InnovationView> {
    return this.take(id, actor, once, (state, at) => say(innovationKind, state, given, actor, at));
  }

  /** Marks a comment as dealt with. */
  @Post('comments/:commentId/resolution')
  @Allow('innovation.comment')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: InnovationView })
  resolve(
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<InnovationView> {
    return this.take(id, actor, once, (state) => resolve(innovationKind, state, commentId, actor));
  }

  /** Its owner says that what is published still holds: for the next 24 months it counts as confirmed. */
  @Post('confirmation')
  @Allow('innovation.confirm')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: InnovationView })
  confirm(@Param('id') id: string, @By() actor: Actor, @OnceKey() once?: string): Promise<InnovationView> {
    return this.take(id, actor, once, (state, at) => confirm(innovationKind, state, actor, at));
  }

  /** Takes an innovation back; where it was published, a tombstone stays. */
  @Post('withdrawal')
  @Allow('innovation.withdraw')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(
    @Param('id') id: string,
    @Body({ schema: Withdrawal }) { reason }: Withdrawal,
    @By() actor: Actor,
    @OnceKey() once?: string,
  ): Promise<void> {
    await this.innovations.change(
      id,
      actor,
      (state) => withdraw(innovationKind, state, reason, actor, this.clock.now()),
      { ...(once && { once }) },
    );
  }

  private async take(
    id: string,
    actor: Actor,
    once: string | undefined,
    step: (state: Identified<Innovation>, at: Date) => Change<Innovation>,
  ): Promise<InnovationView> {
    const stored = await this.innovations.change(id, actor, (state) => step(state, this.clock.now()), {
      ...(once && { once }),
    });
    return viewFor(actor, stored);
  }
}
