import { Injectable } from '@nestjs/common';
import { AssessmentStore } from '../assessments/assessment.store.js';
import { ModelBook } from '../models/model-book.js';
import { scoresOf } from '../scores/scores.js';
import { RoundFigures } from './round-figures.js';
import type { Standing } from './standing.js';

const mostKept = 24;

/**
 * The scores of all approved assessments of a closed round. They do not change any more, so they are worked out once: comparing
 * before and after a single Member's change would tell of that Member.
 */
@Injectable()
export class Standings {
  private readonly known = new Map<string, Promise<RoundFigures>>();

  constructor(
    private readonly assessments: AssessmentStore,
    private readonly models: ModelBook,
  ) {}

  ofClosed(round: string): Promise<RoundFigures> {
    const known = this.known.get(round);
    if (known) return known;
    const standings = this.read(round).then((read) => new RoundFigures(read));
    this.known.set(round, standings);
    standings.catch(() => this.known.delete(round));
    if (this.known.size > mostKept) this.known.delete(this.known.keys().next().value!);
    return standings;
  }

  private async read(round: string): Promise<Standing[]> {
    const approved = await this.assessments.approvedIn(round);
    const versions = [...new Set(approved.map(({ model }) => model))];
    const texts = new Map(await Promise.all(versions.map(async (one) => [one, await this.models.of(one)] as const)));
    return approved.map(({ member, model, answers, targets, synthetic }) => ({
      member,
      synthetic: synthetic ?? false,
      segments: scoresOf(texts.get(model)!, answers, targets).segments,
      criteria: new Map(Object.entries(answers).flatMap(([id, { level }]) => (level ? [[id, level] as const] : []))),
    }));
  }
}
