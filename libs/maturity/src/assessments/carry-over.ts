import type { Criterion, GivenAnswer } from '@digital-customs/contracts';
import type { ModelText } from '../models/models.js';
import { questionsOf } from '../models/models.js';
import type { Assessment } from './assessment.js';

/**
 * Answers to one version of the model, taken over to another: what has not changed keeps its answer; what reads otherwise
 * keeps it too, marked to be reconfirmed with what changed; what is no longer asked is left behind. A translation that was
 * added or mended is no change: the English text is what was answered.
 */
export function carriedOver(
  answers: Assessment['answers'],
  from: ModelText,
  to: ModelText,
): { answers: Assessment['answers']; dropped: string[] } {
  const before = new Map(questionsOf(from).map((question) => [question.id, question]));
  const now = new Map(questionsOf(to).map((question) => [question.id, question]));
  const kept = Object.entries(answers).flatMap(([id, answer]): [string, GivenAnswer][] => {
    const question = now.get(id);
    if (!question) return [];
    const changed = changesIn(before.get(id), question);
    if (changed.length === 0) return [[id, answer]];
    return [[id, { ...answer, reconfirm: { from: from.version, changed } }]];
  });
  return { answers: Object.fromEntries(kept), dropped: Object.keys(answers).filter((id) => !now.has(id)) };
}

type Part = NonNullable<GivenAnswer['reconfirm']>['changed'][number];

function changesIn(before: Criterion | undefined, now: Criterion): Part[] {
  if (!before) return ['new'];
  const parts: Part[] = [];
  if (before.title.en !== now.title.en) parts.push('title');
  if (before.question.en !== now.question.en) parts.push('question');
  if (now.statements.some(({ en }, index) => en !== before.statements[index]?.en)) parts.push('statements');
  return parts;
}
