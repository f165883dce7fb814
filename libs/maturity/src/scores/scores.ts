import type { Criterion, GivenAnswer, Scores, SegmentScore, Target } from '@digital-customs/contracts';
import type { ModelText } from '../models/models.js';

export type Answers = Readonly<Record<string, GivenAnswer>>;
type Placed = { id: string; level: number; weight: number };

const highest = 5;
const usualShare = 3 / 4;

/**
 * Scores of an assessment, as the model's `scoring` says: a segment's score is the mean of its answered criteria by their
 * weights (1 to 5, one decimal); its level the highest that `levelShare` of them have reached; overall the mean of the
 * segments' means with equal weights, again one decimal. Nothing answered gives null.
 */
export function scoresOf(model: ModelText, answers: Answers, targets: readonly Target[]): Omit<Scores, 'confidence'> {
  const weights = new Map(model.scoring.weights.map(({ criterion, weight }) => [criterion, weight]));
  const placedIn = (criteria: readonly Criterion[]): Placed[] =>
    criteria.flatMap(({ id }) => {
      const level = answers[id]?.level;
      return level ? [{ id, level, weight: weights.get(id) ?? 1 }] : [];
    });
  const means = model.segments.flatMap(({ criteria }) => {
    const placed = placedIn(criteria);
    return placed.length ? [mean(placed)] : [];
  });
  return {
    model: model.version,
    overall: means.length ? oneDecimal(means.reduce((sum, one) => sum + one, 0) / means.length) : null,
    segments: model.segments.map(({ id, criteria }) => {
      const given = criteria.flatMap((criterion) => answers[criterion.id] ?? []);
      return segmentScore(id, criteria, placedIn(criteria), given, model.scoring.levelShare, targetOf(id, targets));
    }),
    remarks: remarksOn(model, answers),
  };
}

function segmentScore(
  segment: SegmentScore['segment'],
  criteria: readonly Criterion[],
  placed: readonly Placed[],
  given: readonly GivenAnswer[],
  share: number,
  target: Target | null,
): SegmentScore {
  const levels = placed.map(({ level }) => level);
  const level = segmentLevel(levels, share);
  const least = Math.min(...levels);
  return {
    segment,
    score: placed.length ? oneDecimal(mean(placed)) : null,
    level,
    lowest: placed.filter((one) => one.level === least).map(idOf),
    answered: placed.length,
    notApplicable: given.filter((answer) => answer.level === null).length,
    all: criteria.length,
    withEvidence: given.filter(({ evidence }) => evidence.length > 0).length,
    next: nextLevel(placed, level, share),
    target,
  };
}

/** The highest level L such that the share (three quarters unless the model says otherwise) of the levels are L or above; null where there are none. */
export function segmentLevel(levels: readonly number[], share = usualShare): number | null {
  if (levels.length === 0) return null;
  const wanted = needed(levels.length, share);
  const reached = (level: number) => levels.filter((one) => one >= level).length >= wanted;
  for (let level = highest; level > 1; level--) if (reached(level)) return level;
  return 1;
}

function nextLevel(placed: readonly Placed[], level: number | null, share: number): SegmentScore['next'] {
  if (level === null || level === highest) return null;
  const next = level + 1;
  const below = placed.filter((one) => one.level < next);
  const reached = placed.length - below.length;
  return { level: next, criteria: below.map(idOf), needed: needed(placed.length, share) - reached };
}

/** Levels that stand further above an enabler, on which all segments depend, than the model finds likely. */
function remarksOn({ segments, enablers, scoring }: ModelText, answers: Answers): Scores['remarks'] {
  const known = enablers.flatMap(({ id }) => {
    const level = answers[id]?.level;
    return level ? [{ id, level }] : [];
  });
  return segments
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ id }) => {
      const level = answers[id]?.level ?? 0;
      const unlikely = known.filter((enabler) => level > enabler.level + scoring.unlikelyGap).map(idOf);
      return unlikely.length ? [{ criterion: id, enablers: unlikely }] : [];
    });
}

const targetOf = (segment: string, targets: readonly Target[]) =>
  targets.find((target) => target.segment === segment) ?? null;
/** 1e-9 keeps a share such as 0.7 of 10 from becoming 8 by the way numbers are stored. */
const needed = (answered: number, share: number) => Math.ceil(share * answered - 1e-9);
const idOf = ({ id }: { id: string }) => id;
const mean = (placed: readonly Placed[]) =>
  placed.reduce((sum, { level, weight }) => sum + level * weight, 0) /
  placed.reduce((sum, { weight }) => sum + weight, 0);
/** Half a tenth goes up; 1e-9 keeps 2.25 from becoming 2.2 by the way numbers are stored. */
const oneDecimal = (value: number) => Math.round((value + 1e-9) * 10) / 10;
