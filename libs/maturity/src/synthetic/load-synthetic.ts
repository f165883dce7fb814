import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Actor, segments } from '@digital-customs/contracts';
import { assessmentId } from '../assessments/assessment.js';
import { AssessmentStore } from '../assessments/assessment.store.js';
import { ConsentStore } from '../consents/consent.store.js';
import { firstModel } from '../models/models.js';
import { FirstRound } from '../rounds/first-round.js';
import { InterestGroupStore } from '../interest-groups/interest-group.store.js';
import { ProfileStore } from '../profiles/profile.store.js';
import { RoundStore } from '../rounds/round.store.js';
import { syntheticAssessment, syntheticConsent, syntheticMembers, syntheticRounds } from './synthetic-assessments.js';
import { syntheticGroups, syntheticProfile } from './synthetic-declarations.js';

const demonstration: Actor = { id: null, name: 'Demonstration data', grants: [] };

/** For demonstration: three closed rounds of made-up assessments, with consents, priorities and groups of interest, marked as synthetic wherever they are shown. */
@Injectable()
export class LoadSynthetic implements OnApplicationBootstrap {
  constructor(
    @Inject(FirstRound) private readonly first: FirstRound,
    @Inject(RoundStore) private readonly rounds: RoundStore,
    @Inject(AssessmentStore) private readonly assessments: AssessmentStore,
    @Inject(ConsentStore) private readonly consents: ConsentStore,
    @Inject(ProfileStore) private readonly profiles: ProfileStore,
    @Inject(InterestGroupStore) private readonly groups: InterestGroupStore,
  ) {}

  async onApplicationBootstrap() {
    await this.first.ensure();
    const last = syntheticRounds.at(-1)!;
    if (await this.rounds.find(last)) return;
    await Promise.all(syntheticMembers.map((member) => this.loadMember(member)));
    for (const { id, ...group } of syntheticGroups) {
      const state = {
        ...group,
        members: [...group.members],
        foundedAt: `${last}-03-01T09:00:00.000Z`,
        synthetic: true,
      };
      await this.groups.create(id, demonstration, { state, events: [] });
    }
    // The last round comes last: a load that was cut short is begun again.
    for (const code of syntheticRounds) {
      const state = {
        openedAt: `${code}-01-15T09:00:00.000Z`,
        closedAt: `${code}-12-15T17:00:00.000Z`,
        model: firstModel().version,
        synthetic: true,
      };
      await this.rounds.create(code, demonstration, { state, events: [] });
    }
  }

  private async loadMember(member: string) {
    const model = firstModel();
    for (const round of syntheticRounds) {
      const state = syntheticAssessment(model, member, round);
      await this.assessments.create(assessmentId(round, member), demonstration, { state, events: [] });
    }
    const choice = syntheticConsent(member);
    const shown = Object.fromEntries(segments.map(({ code }) => [code, choice]));
    await this.consents.create(member, demonstration, { state: { member, segments: shown }, events: [] });
    await this.profiles.create(member, demonstration, { state: syntheticProfile(member), events: [] });
  }
}
