import type { Criterion, GivenAnswer, RoundMove } from '@digital-customs/contracts';
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

/** What another version of the model asks anew of those who have answered this one; the same rule as for their answers. */
export function askedAnew(from: ModelText, to: ModelText): Pick<RoundMove, 'changed' | 'added' | 'dropped'> {
  const before = new Map(questionsOf(from).map((question) => [question.id, question]));
  const now = new Set(questionsOf(to).map(({ id }) => id));
  const kept = questionsOf(to).filter(({ id }) => before.has(id));
  return {
    changed: kept.flatMap((question) => {
      const parts = changesIn(before.get(question.id), question);
      return parts.length ? [{ id: question.id, title: question.title, parts }] : [];
    }),
    added: questionsOf(to)
      .filter(({ id }) => !before.has(id))
      .map(({ id, title }) => ({ id, title })),
    dropped: questionsOf(from)
      .filter(({ id }) => !now.has(id))
      .map(({ id, title }) => ({ id, title })),
  };
}

function changesIn(before: Criterion | undefined, now: Criterion): Part[] {
  if (!before) return ['new'];
  const parts: Part[] = [];
  if (before.title.en !== now.title.en) parts.push('title');
  if (before.question.en !== now.question.en) parts.push('question');
  if (now.statements.some(({ en }, index) => en !== before.statements[index]?.en)) parts.push('statements');
  return parts;
}
