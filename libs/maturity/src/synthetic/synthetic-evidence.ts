import type { GivenAnswer, Target } from '@digital-customs/contracts';
import { samplePractices } from '@digital-customs/reference-data';
import type { ModelText } from '../models/models.js';

type Evidence = GivenAnswer['evidence'][number];
type Random = () => number;

/** What a made-up answer says beside its level: how sure, why, and what shows it. All of it marked as synthetic. */
export interface Shown {
  reason: string;
  confidence: GivenAnswer['confidence'];
  evidence: Evidence[];
}

const reason = 'Synthetic: made up for demonstration.';
const link = (criterion: string, dated: string): Evidence => ({
  kind: 'link',
  title: 'Synthetic: report made up for demonstration',
  url: `https://example.org/synthetic/${criterion}`,
  dated,
});

let samples: ReturnType<typeof samplePractices> | undefined;

/** The Member's own sample practices by segment: real ones, named as evidence of made-up levels. */
export function ownPractices(member: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  samples ??= samplePractices();
  for (const { id, content } of samples.filter((one) => one.member === member))
    for (const segment of content.segments) found.set(segment, [...(found.get(segment) ?? []), id]);
  return found;
}

/** Half of the answers have a practice or a page to show, up to five years old; one in five is not sure. */
export function shownFor(criterion: string, practices: readonly string[], year: number, random: Random): Shown {
  const [sure, kind, age, month] = [random(), random(), random(), random()];
  const dated = `${year - Math.floor(age * 5)}-${String(1 + Math.floor(month * 10)).padStart(2, '0')}`;
  const practice = practices[Math.floor(month * practices.length)];
  return {
    reason: kind < 0.6 ? reason : '',
    confidence: sure < 0.2 ? 'low' : sure < 0.65 ? 'medium' : 'high',
    evidence:
      kind < 0.35 && practice
        ? [{ kind: 'practice', id: practice, dated }]
        : kind < 0.6
          ? [link(criterion, dated)]
          : [],
  };
}

/** Targets in four of the segments, one or two levels above where three quarters of them stand, in two to four years. */
export function targetsFor(
  { segments }: ModelText,
  levelOf: (criterion: string) => number,
  year: number,
  random: Random,
): Target[] {
  return segments.flatMap(({ id, criteria }): Target[] => {
    const [chosen, far, years] = [random(), random(), random()];
    const least = Math.min(...criteria.map((one) => levelOf(one.id)));
    if (chosen > 0.4 || least === 5) return [];
    const level = Math.min(5, least + 1 + Math.round(far));
    return [{ segment: id, level, by: `${year + 2 + Math.floor(years * 3)}-${years < 0.5 ? '06' : '12'}` }];
  });
}
