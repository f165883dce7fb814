import type { GivenAnswer, MaturityModel, ScoreConfidence } from '@digital-customs/contracts';
import type { Answers } from './scores.js';

const year = 365.25 * 24 * 3_600_000;
const kinds = { practice: 1, file: 0.8, link: 0.6, none: 0.2 } as const;
const answerer = { high: 1, medium: 0.85, low: 0.6 } as const;

/**
 * How far a segment's score is borne out, 0 to 1: the mean over its answered criteria of the strength of the best evidence
 * (a practice of the repository 1, a file 0.8, a link 0.6, none 0.2), times its freshness (1 up to a year, then a fifth less
 * each year, 0.4 at the least), times how sure the answerer was (1, 0.85, 0.6). From 0.6 on it is high, from 0.35 medium.
 * Our own rule, shown beside each figure; nothing depends on it.
 */
export function confidenceOf(
  { segments }: Pick<MaturityModel, 'segments'>,
  answers: Answers,
  at: Date,
): ScoreConfidence[] {
  return segments.map(({ id, criteria }) => {
    const given = criteria.flatMap((criterion) => {
      const answer = answers[criterion.id];
      return answer?.level ? [answer] : [];
    });
    const counts = { practice: 0, file: 0, link: 0, none: 0 };
    for (const answer of given) counts[bestOf(answer, at).kind]++;
    const value = given.length ? given.reduce((sum, one) => sum + strength(one, at), 0) / given.length : null;
    const dates = given.map((answer) => bestOf(answer, at).from).sort();
    return {
      segment: id,
      sure: value === null ? null : value >= 0.6 ? 'high' : value >= 0.35 ? 'medium' : 'low',
      kinds: counts,
      oldest: dates[0]?.slice(0, 7) ?? null,
    };
  });
}

interface Shown {
  kind: keyof typeof kinds;
  from: string;
}

const strength = (answer: GivenAnswer, at: Date) => weightOf(bestOf(answer, at), at) * answerer[answer.confidence];

function weightOf({ kind, from }: Shown, at: Date): number {
  const age = Math.max(0, (at.getTime() - Date.parse(from)) / year);
  return kinds[kind] * Math.max(0.4, 1 - 0.2 * Math.floor(age));
}

/** The evidence that shows most, by kind and freshness: its own date where it has one, else the answer's. */
function bestOf({ evidence, at }: GivenAnswer, now: Date): Shown {
  const shown = evidence.map(({ kind, dated }): Shown => ({ kind, from: dated ?? at }));
  const [best] = shown.sort((one, other) => weightOf(other, now) - weightOf(one, now));
  return best ?? { kind: 'none', from: at };
}
