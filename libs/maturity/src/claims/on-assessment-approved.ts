import { type Actor, assessmentApproved, type EventOf } from '@digital-customs/contracts';
import { OnEvent } from '@digital-customs/platform';
import { AssessmentStore } from '../assessments/assessment.store.js';
import { endUnlessHeld } from './claim.js';
import { ClaimStore } from './claim.store.js';

const system: Actor = { id: null, name: 'Maturity', grants: [] };

/** What a Member no longer answers is no longer told of it: claims that its latest approved answers do not bear out end. */
@OnEvent(assessmentApproved, 'maturity')
export class EndClaimsNotHeld {
  constructor(
    private readonly assessments: AssessmentStore,
    private readonly claims: ClaimStore,
  ) {}

  async handle({ data }: EventOf<typeof assessmentApproved>): Promise<void> {
    const [latest] = await this.assessments.of([data.member]);
    const assessment = await this.assessments.load(data.id);
    if (assessment.stage !== 'approved' || (latest && latest.round > assessment.round)) return;
    for (const { _id } of await this.claims.standingOf(data.member))
      await this.claims.change(_id, system, (claim) => endUnlessHeld(claim, assessment));
  }
}
