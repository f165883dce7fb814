import fc from 'fast-check';
import type { GivenAnswer } from '@digital-customs/contracts';
import { firstModel, questionsOf } from '../models/models.js';
import { scoresOf, segmentLevel } from './scores.js';

const model = firstModel();
const answer = (level: number | null, more: Partial<GivenAnswer> = {}): GivenAnswer => ({
  level,
  notApplicable: level === null ? 'No sea ports' : '',
  reason: '',
  confidence: 'medium',
  evidence: [],
  version: 1,
  by: { id: 'u', name: 'U' },
  at: '2026-01-01T00:00:00.000Z',
  ...more,
});
const governance = (...levels: (number | null)[]) =>
  Object.fromEntries(levels.map((level, index) => [`governance-${index + 1}`, answer(level)]));
const inGovernance = (answers: Record<string, GivenAnswer>) => scoresOf(model, answers, []).segments[0]!;

describe('scores of an assessment', () => {
  it('are the mean of the answered criteria, to one decimal, and name the lowest', () => {
    expect(inGovernance(governance(2, 3, 4, 4))).toMatchObject({ score: 3.3, lowest: ['governance-1'], answered: 4 });
    expect(inGovernance(governance(2, 2, 2, 3))).toMatchObject({
      score: 2.3,
      lowest: ['governance-1', 'governance-2', 'governance-3'],
    });
  });

  it('leave out what does not apply, and what has no answer', () => {
    expect(inGovernance(governance(null, 5, 4))).toMatchObject({ score: 4.5, answered: 2, notApplicable: 1, all: 4 });
    expect(inGovernance({})).toMatchObject({ score: null, level: null, lowest: [], next: null });
  });

  it('are overall the mean of the segments, each weighing the same however many of its criteria apply', () => {
    const answers = { ...governance(1, 1, 1, 1), 'paperless-1': answer(4) };
    expect(scoresOf(model, answers, []).overall).toBe(2.5);
    expect(scoresOf(model, {}, []).overall).toBeNull();
  });

  it.each([
    [[3, 3, 3, 1], 3],
    [[3, 3, 2, 1], 2],
    [[5, 5, 5, 5], 5],
    [[5, 5, 4], 4],
    [[1, 1, 1, 5], 1],
    [[4], 4],
  ])('put a segment answered %p at level %d', (levels, level) => {
    expect(segmentLevel(levels)).toBe(level);
  });

  it('weigh criteria as the model says, and take the share of the level from it', () => {
    const weighed = {
      ...model,
      scoring: { ...model.scoring, levelShare: 0.5, weights: [{ criterion: 'governance-1', weight: 3 }] },
    };
    // (3 × 5 + 2 + 2 + 3) / 6 = 3.67; half of four stand at 3.
    expect(scoresOf(weighed, governance(5, 2, 2, 3), []).segments[0]).toMatchObject({ score: 3.7, level: 3 });
  });

  it('say what separates a segment from its next level, and how much of it is needed', () => {
    expect(inGovernance(governance(3, 3, 2, 1)).next).toEqual({
      level: 3,
      criteria: ['governance-3', 'governance-4'],
      needed: 1,
    });
    expect(inGovernance(governance(5, 5, 5, 5)).next).toBeNull();
  });

  it('carry the target of the segment and count answers with evidence', () => {
    const answers = {
      'governance-1': answer(2, { evidence: [{ kind: 'practice', id: 'rw-01' }] }),
      'governance-2': answer(2),
    };
    const [segment] = scoresOf(model, answers, [{ segment: 'governance', level: 4, by: '2027-06' }]).segments;
    expect(segment).toMatchObject({ withEvidence: 1, target: { level: 4, by: '2027-06' } });
  });

  it('remark on levels that an enabler makes unlikely', () => {
    const answers = { ...governance(4, 3), skills: answer(1), legal: answer(2) };
    expect(scoresOf(model, answers, []).remarks).toEqual([{ criterion: 'governance-1', enablers: ['skills'] }]);
  });

  it('never fall when an answer is raised', () => {
    const criteria = model.segments.flatMap((segment) => segment.criteria.map(({ id }) => id));
    const levels = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), {
      minLength: criteria.length,
      maxLength: criteria.length,
    });
    fc.assert(
      fc.property(levels, fc.nat(criteria.length - 1), (given, raised) => {
        const before = given[raised];
        fc.pre(typeof before === 'number' && before < 5);
        const answers = Object.fromEntries(criteria.map((id, index) => [id, answer(given[index] ?? null)]));
        const after = { ...answers, [criteria[raised]!]: answer(before! + 1) };
        const [low, high] = [scoresOf(model, answers, []), scoresOf(model, after, [])];
        expect(high.overall!).toBeGreaterThanOrEqual(low.overall!);
        low.segments.forEach(({ score, level }, index) => {
          expect(high.segments[index]!.score ?? 0).toBeGreaterThanOrEqual(score ?? 0);
          expect(high.segments[index]!.level ?? 0).toBeGreaterThanOrEqual(level ?? 0);
        });
      }),
    );
  });
});

describe('the proposed model', () => {
  it('has ten segments of four criteria and seven enablers, each with five statements and ids of its own', () => {
    expect(model.segments.map(({ criteria }) => criteria.length)).toEqual(Array(10).fill(4));
    expect(model.enablers).toHaveLength(7);
    const ids = questionsOf(model).map(({ id }) => id);
    expect(new Set(ids).size).toBe(47);
    for (const { statements } of questionsOf(model)) expect(statements.every(({ en }) => Boolean(en))).toBe(true);
  });

  it('is in French throughout', () => {
    const words = [
      model.title,
      ...model.levels.flatMap(({ description, interoperability }) => [description, interoperability]),
      ...model.segments.map(({ description }) => description),
      ...model.enablers.map(({ description }) => description),
      ...questionsOf(model).flatMap(({ title, question, statements }) => [title, question, ...statements]),
    ];
    expect(words.filter(({ fr }) => !fr).map(({ en }) => en)).toEqual([]);
  });
});
