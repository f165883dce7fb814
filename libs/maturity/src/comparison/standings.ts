import { Injectable } from '@nestjs/common';
import type { SegmentScore } from '@digital-customs/contracts';
import { AssessmentStore } from '../assessments/assessment.store.js';
import { modelOf } from '../models/models.js';
import { scoresOf } from '../scores/scores.js';

export interface Standing {
  member: string;
  synthetic: boolean;
  segments: readonly SegmentScore[];
}

const mostRounds = 12;

/**
 * The scores of all approved assessments of a closed round. They do not change any more, so they are worked out once: comparing
 * before and after a single Member's change would tell of that Member.
 */
@Injectable()
export class Standings {
  private readonly known = new Map<string, Promise<Standing[]>>();

  constructor(private readonly assessments: AssessmentStore) {}

  ofClosed(round: string): Promise<Standing[]> {
    const known = this.known.get(round);
    if (known) return known;
    const standings = this.read(round);
    this.known.set(round, standings);
    standings.catch(() => this.known.delete(round));
    if (this.known.size > mostRounds) this.known.delete(this.known.keys().next().value!);
    return standings;
  }

  private async read(round: string): Promise<Standing[]> {
    const approved = await this.assessments.approvedIn(round);
    return approved.map(({ member, model, answers, targets, synthetic }) => ({
      member,
      synthetic: synthetic ?? false,
      segments: scoresOf(modelOf(model), answers, targets).segments,
    }));
  }
}
