import type { Criterion, GivenAnswer, MaturityModel, Scores, SegmentScore, Target } from '@digital-customs/contracts';

type Answers = Readonly<Record<string, GivenAnswer>>;

/** Of the answered criteria, how many have to stand at a level or above for the segment to have it. */
const share = 3 / 4;
const highest = 5;

/**
 * Scores of an assessment, as the model's `scoring` says: a segment's score is the arithmetic mean of its answered criteria
 * (1 to 5, one decimal); its level the highest that at least three quarters of them have reached; overall the mean of the
 * segments' means with equal weights, again one decimal. Nothing answered gives null.
 */
export function scoresOf(model: MaturityModel, answers: Answers, targets: readonly Target[]): Scores {
  const segments = model.segments.map(({ id, criteria }) =>
    segmentScore(id, criteria, answers, targets.find(({ segment }) => segment === id) ?? null),
  );
  const means = model.segments.flatMap(({ criteria }) => {
    const levels = levelsIn(criteria, answers);
    return levels.length ? [mean(levels)] : [];
  });
  return {
    model: model.version,
    overall: means.length ? oneDecimal(mean(means)) : null,
    segments,
    remarks: remarksOn(model, answers),
  };
}

function segmentScore(
  segment: SegmentScore['segment'],
  criteria: readonly Criterion[],
  answers: Answers,
  target: Target | null,
): SegmentScore {
  const given = criteria.flatMap(({ id }) => answers[id] ?? []);
  const levels = levelsIn(criteria, answers);
  const level = segmentLevel(levels);
  return {
    segment,
    score: levels.length ? oneDecimal(mean(levels)) : null,
    level,
    lowest: criteria.filter(({ id }) => levels.length > 0 && answers[id]?.level === Math.min(...levels)).map(idOf),
    answered: levels.length,
    notApplicable: given.filter((answer) => answer.level === null).length,
    all: criteria.length,
    withEvidence: given.filter(({ evidence }) => evidence.length > 0).length,
    next: nextLevel(criteria, answers, levels, level),
    target,
  };
}

/** The highest level L such that at least three quarters of the levels are L or above; null where there are none. */
export function segmentLevel(levels: readonly number[]): number | null {
  if (levels.length === 0) return null;
  const reached = (level: number) => levels.filter((one) => one >= level).length >= share * levels.length;
  for (let level = highest; level > 1; level--) if (reached(level)) return level;
  return 1;
}

function nextLevel(
  criteria: readonly Criterion[],
  answers: Answers,
  levels: readonly number[],
  level: number | null,
): SegmentScore['next'] {
  if (level === null || level === highest) return null;
  const next = level + 1;
  const below = criteria.filter(({ id }) => (answers[id]?.level ?? highest) < next);
  const wanted = Math.ceil(share * levels.length);
  return { level: next, criteria: below.map(idOf), needed: wanted - (levels.length - below.length) };
}

/** Levels that stand more than two above an enabler on which all segments depend. */
function remarksOn(model: MaturityModel, answers: Answers): Scores['remarks'] {
  const enablers = model.enablers.flatMap(({ id }) => {
    const level = answers[id]?.level;
    return level ? [{ id, level }] : [];
  });
  return model.segments
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ id }) => {
      const level = answers[id]?.level ?? 0;
      const unlikely = enablers.filter((enabler) => level > enabler.level + 2).map(idOf);
      return unlikely.length ? [{ criterion: id, enablers: unlikely }] : [];
    });
}

const levelsIn = (criteria: readonly Criterion[], answers: Answers): number[] =>
  criteria.flatMap(({ id }) => answers[id]?.level ?? []);
const idOf = ({ id }: { id: string }) => id;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Half a tenth goes up; 1e-9 keeps 2.25 from becoming 2.2 by the way numbers are stored. */
const oneDecimal = (value: number) => Math.round((value + 1e-9) * 10) / 10;
