import { Injectable } from '@nestjs/common';
import { type Actor, type AssessmentView, type MaturityModel } from '@digital-customs/contracts';
import type { Change, Stored } from '@digital-customs/platform';
import { modelOf } from '../models/models.js';
import { requireOpen } from '../rounds/round.js';
import { RoundStore } from '../rounds/round.store.js';
import { type Assessment, refuseOthers, viewFor } from './assessment.js';
import { AssessmentStore } from './assessment.store.js';

/** Assessments with the round and the model they belong to: a closed round changes no more. */
@Injectable()
export class Assessments {
  constructor(
    private readonly store: AssessmentStore,
    private readonly rounds: RoundStore,
  ) {}

  async view(actor: Actor, stored: Stored<Assessment>): Promise<AssessmentView> {
    const { closedAt } = await this.rounds.load(stored.round);
    return viewFor(actor, stored, modelOf(stored.model), closedAt === null);
  }

  /** Throws not-found for another Member's, as if there were none. */
  async load(id: string, actor: Actor): Promise<Stored<Assessment>> {
    const stored = await this.store.load(id);
    refuseOthers(stored, actor);
    return stored;
  }

  async change(
    id: string,
    actor: Actor,
    decide: (assessment: Stored<Assessment>, model: MaturityModel) => Change<Assessment>,
    once?: string,
  ): Promise<AssessmentView> {
    const { round, model: version } = await this.load(id, actor);
    requireOpen(await this.rounds.load(round));
    const model = modelOf(version);
    const stored = await this.store.change(id, actor, (assessment) => decide(assessment, model), {
      ...(once && { once }),
    });
    return viewFor(actor, stored, model, true);
  }
}
