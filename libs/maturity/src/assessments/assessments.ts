import { Injectable } from '@nestjs/common';
import { type Actor, type AssessmentView, type Round } from '@digital-customs/contracts';
import type { Change, Stored } from '@digital-customs/platform';
import { ModelBook } from '../models/model-book.js';
import type { ModelText } from '../models/models.js';
import { requireOpen, type RoundState } from '../rounds/round.js';
import { RoundStore } from '../rounds/round.store.js';
import { type Assessment, refuseOthers, viewFor } from './assessment.js';
import { AssessmentStore } from './assessment.store.js';
import { carriedOver } from './carry-over.js';

/** Assessments with the round and the model they belong to: a closed round changes no more. */
@Injectable()
export class Assessments {
  constructor(
    private readonly store: AssessmentStore,
    private readonly rounds: RoundStore,
    private readonly models: ModelBook,
  ) {}

  async view(actor: Actor, stored: Stored<Assessment>): Promise<AssessmentView> {
    const { closedAt } = await this.rounds.load(stored.round);
    return viewFor(actor, stored, await this.models.of(stored.model), closedAt === null);
  }

  /** Throws not-found for another Member's, as if there were none. */
  async load(id: string, actor: Actor): Promise<Stored<Assessment>> {
    const stored = await this.store.load(id);
    refuseOthers(stored, actor);
    const round = await this.rounds.load(stored.round);
    return (await this.follower(stored, round))(stored);
  }

  /** As it stands, where it can be changed. Throws round-closed where its round is over. */
  async open(id: string, actor: Actor): Promise<Stored<Assessment>> {
    const stored = await this.load(id, actor);
    requireOpen(await this.rounds.load(stored.round));
    return stored;
  }

  async change(
    id: string,
    actor: Actor,
    decide: (assessment: Stored<Assessment>, model: ModelText) => Change<Assessment>,
    once?: string,
  ): Promise<AssessmentView> {
    const found = await this.load(id, actor);
    const round = await this.rounds.load(found.round);
    requireOpen(round);
    const model = await this.models.of(found.model);
    const follow = await this.follower(await this.store.load(id), round);
    const stored = await this.store.change(id, actor, (assessment) => decide(follow(assessment), model), {
      ...(once && { once }),
    });
    return viewFor(actor, stored, model, true);
  }

  /** What a new assessment begins with: the Member's latest approved answers, made-up ones left aside. */
  async beginnings(member: string, round: Pick<Round, 'code' | 'model'>): Promise<Partial<Assessment>> {
    const last = await this.store.lastApproved(member, round.code);
    if (!last) return {};
    const [from, to] = await Promise.all([this.models.of(last.model), this.models.of(round.model)]);
    const { answers, dropped } = carriedOver(last.answers, from, to);
    const anew = Object.entries(answers).map(([id, answer]) => [id, { ...answer, version: 1 }] as const);
    return {
      answers: Object.fromEntries(anew),
      targets: last.targets,
      files: last.files ?? [],
      carried: { round: last.round, model: last.model, dropped },
    };
  }

  /** An assessment in an open round goes on by the round's version of the model; an approved one stays as it was approved. */
  private async follower(
    { model, stage }: Assessment,
    round: RoundState,
  ): Promise<(assessment: Stored<Assessment>) => Stored<Assessment>> {
    if (round.closedAt || stage === 'approved' || model === round.model) return (assessment) => assessment;
    const [from, to] = await Promise.all([this.models.of(model), this.models.of(round.model)]);
    return (assessment) => {
      if (assessment.model !== from.version) return assessment;
      const { answers, dropped } = carriedOver(assessment.answers, from, to);
      return { ...assessment, answers, model: to.version, carried: { round: null, model: from.version, dropped } };
    };
  }
}
