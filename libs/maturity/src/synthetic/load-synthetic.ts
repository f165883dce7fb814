import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Actor, segments } from '@digital-customs/contracts';
import { assessmentId } from '../assessments/assessment.js';
import { AssessmentStore } from '../assessments/assessment.store.js';
import { ConsentStore } from '../consents/consent.store.js';
import { firstModel } from '../models/models.js';
import { FirstRound } from '../rounds/first-round.js';
import { RoundStore } from '../rounds/round.store.js';
import { syntheticAssessment, syntheticConsent, syntheticMembers, syntheticRounds } from './synthetic-assessments.js';

const demonstration: Actor = { id: null, name: 'Demonstration data', grants: [] };

/** For demonstration: three closed rounds of made-up assessments, marked as synthetic wherever they are shown. */
@Injectable()
export class LoadSynthetic implements OnApplicationBootstrap {
  constructor(
    @Inject(FirstRound) private readonly first: FirstRound,
    @Inject(RoundStore) private readonly rounds: RoundStore,
    @Inject(AssessmentStore) private readonly assessments: AssessmentStore,
    @Inject(ConsentStore) private readonly consents: ConsentStore,
  ) {}

  async onApplicationBootstrap() {
    await this.first.ensure();
    const last = syntheticRounds.at(-1)!;
    if (await this.rounds.find(last)) return;
    const model = firstModel();
    for (const member of syntheticMembers) {
      for (const round of syntheticRounds) {
        const state = syntheticAssessment(model, member, round);
        await this.assessments.create(assessmentId(round, member), demonstration, { state, events: [] });
      }
      const choice = syntheticConsent(member);
      const shown = Object.fromEntries(segments.map(({ code }) => [code, choice]));
      await this.consents.create(member, demonstration, { state: { member, segments: shown }, events: [] });
    }
    // The last round comes last: a load that was cut short is begun again.
    for (const code of syntheticRounds) {
      const state = {
        openedAt: `${code}-01-15T09:00:00.000Z`,
        closedAt: `${code}-12-15T17:00:00.000Z`,
        model: model.version,
      };
      await this.rounds.create(code, demonstration, { state, events: [] });
    }
  }
}
