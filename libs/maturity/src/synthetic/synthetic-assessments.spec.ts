import { Answer, Targets } from '@digital-customs/contracts';
import { firstModel } from '../models/models.js';
import { confidenceOf } from '../scores/confidence.js';
import { syntheticAssessment, syntheticMembers, syntheticRounds } from './synthetic-assessments.js';

const model = firstModel();
const all = syntheticMembers.flatMap((member) =>
  syntheticRounds.map((round) => syntheticAssessment(model, member, round)),
);

describe('the made-up assessments', () => {
  it('are sixty at the least over three rounds, each marked, and the same at every run', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(syntheticRounds).toHaveLength(3);
    expect(all.every(({ synthetic }) => synthetic)).toBe(true);
    expect(syntheticAssessment(model, 'RW', '2025')).toEqual(all.find(({ member, round }) => member === 'RW' && round === '2025')); // prettier-ignore
  });

  it('hold answers and targets as people give them', () => {
    for (const { answers, targets } of all) {
      for (const { level, notApplicable, reason, confidence, evidence } of Object.values(answers))
        expect(Answer.safeParse({ level, notApplicable, reason, confidence, evidence }).error).toBeUndefined();
      expect(Targets.safeParse({ targets }).error).toBeUndefined();
    }
  });

  it('never fall behind the round before', () => {
    for (const member of syntheticMembers) {
      const rounds = all.filter((one) => one.member === member);
      for (const [index, { answers }] of rounds.slice(1).entries())
        for (const [id, { level }] of Object.entries(answers))
          expect(level!).toBeGreaterThanOrEqual(rounds[index]!.answers[id]!.level!);
    }
  });

  it('have evidence of two kinds and several ages, and targets with dates, so that confidence differs', () => {
    const evidence = all.flatMap(({ answers }) => Object.values(answers).flatMap((answer) => answer.evidence));
    expect([...new Set(evidence.map(({ kind }) => kind))].sort()).toEqual(['link', 'practice']);
    expect(evidence.every((one) => one.kind !== 'link' || one.title.startsWith('Synthetic'))).toBe(true);
    expect(new Set(evidence.map(({ dated }) => dated?.slice(0, 4))).size).toBeGreaterThan(4);
    expect(all.filter(({ targets }) => targets.length > 0).length).toBeGreaterThan(0.8 * all.length);
    const sure = all.flatMap(({ answers }) =>
      confidenceOf(model, answers, new Date('2026-01-01')).map((one) => one.sure),
    );
    expect(new Set(sure).size).toBe(3);
  });
});
