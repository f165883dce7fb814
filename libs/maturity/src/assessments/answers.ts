import {
  type Actor,
  type AnswerChange,
  type AnswersTaken,
  DomainError,
  type GivenAnswer,
} from '@digital-customs/contracts';
import { type Change, changed, type Stored } from '@digital-customs/platform';
import { type ModelText, questionsOf } from '../models/models.js';
import { type Assessment, requireOwn, requireStage } from './assessment.js';

export type Conflict = AnswersTaken['conflicts'][number];

/**
 * Takes over the answers that nobody else has changed since their writer read them, each by itself, so that several people
 * answer at once and none loses anything. What somebody else was first to change is left and comes back as a conflict.
 */
export function takeAnswers(
  assessment: Stored<Assessment>,
  model: ModelText,
  changes: readonly AnswerChange[],
  by: Actor,
  at: Date,
): { change: Change<Assessment>; conflicts: Conflict[] } {
  requireOwn(assessment, by);
  requireStage(assessment, 'answering');
  requireKnown(model, changes);
  requireFiles(assessment, changes);
  const answers: Assessment['answers'] = { ...assessment.answers };
  const conflicts: Conflict[] = [];
  for (const { criterion, base, answer } of changes) {
    const theirs = answers[criterion];
    if ((theirs?.version ?? 0) !== base) {
      if (!isSame(theirs, answer)) conflicts.push({ criterion, theirs: theirs ?? null, yours: answer });
    } else if (answer === null) delete answers[criterion];
    else
      answers[criterion] = {
        ...answer,
        version: assessment.version + 1,
        by: { id: by.id ?? '', name: by.name },
        at: at.toISOString(),
      };
  }
  return { change: changed({ ...assessment, answers }), conflicts };
}

/** The same answer sent twice, as after a line that broke, is no conflict. */
function isSame(theirs: GivenAnswer | undefined, yours: AnswerChange['answer']): boolean {
  if (!theirs || !yours) return !theirs && !yours;
  const { level, notApplicable, reason, confidence, evidence } = theirs;
  return JSON.stringify({ level, notApplicable, reason, confidence, evidence }) === JSON.stringify(inOrder(yours));
}

const inOrder = ({ level, notApplicable, reason, confidence, evidence }: NonNullable<AnswerChange['answer']>) => ({
  level,
  notApplicable,
  reason,
  confidence,
  evidence,
});

/** Files are sent first and named then. */
function requireFiles({ files = [] }: Assessment, changes: readonly AnswerChange[]): void {
  const known = new Set(files.map(({ id }) => id));
  const errors = changes.flatMap(({ answer }, index) =>
    (answer?.evidence ?? []).flatMap((one, at) =>
      one.kind === 'file' && !known.has(one.id)
        ? [{ path: `changes.${index}.answer.evidence.${at}.id`, code: 'unknown', message: 'Send the file first' }]
        : [],
    ),
  );
  if (errors.length) throw new DomainError('maturity.file-not-found', 'Nothing was changed.', { errors });
}

function requireKnown(model: ModelText, changes: readonly AnswerChange[]): void {
  const known = new Set(questionsOf(model).map(({ id }) => id));
  const errors = changes.flatMap(({ criterion }, index) =>
    known.has(criterion)
      ? []
      : [{ path: `changes.${index}.criterion`, code: 'unknown', message: `The model has no criterion ${criterion}` }],
  );
  if (errors.length)
    throw new DomainError('maturity.unknown-criterion', 'Nothing was changed. See the model for its criteria.', {
      errors,
    });
}
