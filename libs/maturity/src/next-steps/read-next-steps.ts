import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@digital-customs/platform/openapi';
import { type Actor, DomainError, membersOf, NextSteps, NextStepsQuery } from '@digital-customs/contracts';
import { Allow, By } from '@digital-customs/platform';
import type { z } from 'zod';
import { AssessmentStore } from '../assessments/assessment.store.js';
import { isTold } from '../claims/claim.js';
import { ClaimStore } from '../claims/claim.store.js';
import { ConsentStore } from '../consents/consent.store.js';
import { ModelBook } from '../models/model-book.js';
import { LevelsShown } from '../peers/levels-shown.js';
import { evenWeights, peersOf } from '../peers/similarity.js';
import { scoresOf } from '../scores/scores.js';
import { illustrate } from './illustrate.js';
import { KnownPractices } from './known-practices.js';

const likeMinded = 30;
const shown = 8;

@ApiTags('maturity')
@Controller('maturity/next-steps')
export class ReadNextSteps {
  constructor(
    private readonly assessments: AssessmentStore,
    private readonly models: ModelBook,
    private readonly levels: LevelsShown,
    private readonly practices: KnownPractices,
    private readonly claims: ClaimStore,
    private readonly consents: ConsentStore,
  ) {}

  /**
   * What separates the reader's Member from its next level in each segment, by its latest answers, and the published practices that illustrate it:
   * first those of like-minded Members one level above that show their level to the reader.
   */
  @Get()
  @Allow('assessment.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ standardSchema: NextSteps })
  async read(
    @Query({ schema: NextStepsQuery }) { member }: z.infer<typeof NextStepsQuery>,
    @By() actor: Actor,
  ): Promise<NextSteps> {
    if (!membersOf(actor).includes(member))
      throw new DomainError('maturity.not-your-member', 'See the next steps of your own Member.');
    const latest = (await this.assessments.of([member]))[0];
    if (!latest) throw new DomainError('maturity.nothing-answered', 'Answer the criteria of a round first.');
    const { answers, targets, model, round, synthetic } = await this.assessments.load(latest._id);
    const scored = scoresOf(await this.models.of(model), answers, targets).segments.filter(({ next }) => next !== null);
    const segments = scored.map(({ segment }) => segment);
    const [practices, seen, confirmed, consents] = await Promise.all([
      this.practices.inSegments(segments, actor),
      this.levels.to(actor),
      this.claims.confirmed(),
      this.consents.all(),
    ]);
    const claims = confirmed.filter((claim) => isTold(claim, consents.get(claim.member)));
    const similarity = new Map(peersOf(member, evenWeights, likeMinded).map((peer) => [peer.member, peer.similarity]));
    return {
      ...{ member, assessment: latest._id, round, model, synthetic: synthetic ?? false },
      segments: scored.map(({ segment, level, next }) => ({
        segment,
        level: level!,
        next: next!.level,
        needed: next!.needed,
        criteria: next!.criteria.map((id) => ({ id, level: answers[id]!.level! })),
        practices: illustrate(
          practices.filter((one) => one.member !== member && one.segments.includes(segment)),
          next!.level,
          {
            levelOf: (other) => seen.get(other)?.[segment] ?? null,
            similarityOf: (other) => similarity.get(other) ?? null,
            claims: claims.filter((claim) => claim.segment === segment),
          },
        ).slice(0, shown),
      })),
    };
  }
}
