import {
  type Actor,
  assessmentApproved,
  assessmentReopened,
  assessmentStarted,
  type AssessmentView,
  type Criterion,
  DomainError,
  hasRoleFor,
  membersOf,
  type Target,
} from '@digital-customs/contracts';
import { type Change, changed, type Stored } from '@digital-customs/platform';
import { type ModelText, questionsOf } from '../models/models.js';

/** One Member's answers to one round. Its id is `<round>-<Member>`: there is one of each. */
export type Assessment = Omit<
  AssessmentView,
  'id' | 'version' | 'missing' | 'toReconfirm' | 'may' | 'synthetic' | 'files' | 'carried'
> & {
  files?: AssessmentView['files'];
  carried?: AssessmentView['carried'];
  synthetic?: boolean;
};
export const assessmentFields = [
  'member',
  'round',
  'model',
  'stage',
  'answers',
  'targets',
  'approval',
  'files',
  'carried',
  'synthetic',
] as const;

export const assessmentId = (round: string, member: string) => `${round}-${member}`;

export function start(
  member: string,
  round: string,
  model: string,
  by: Actor,
  beginnings: Partial<Assessment> = {},
): Change<Assessment> {
  if (!membersOf(by).includes(member)) throw notYours();
  const begun: Assessment = {
    member,
    round,
    model,
    stage: 'answering',
    answers: {},
    targets: [],
    approval: null,
    ...beginnings,
  };
  return changed(begun, assessmentStarted({ id: assessmentId(round, member), member, round, model }));
}

export function setTargets(assessment: Assessment, targets: Target[], by: Actor): Change<Assessment> {
  requireOwn(assessment, by);
  return changed({ ...assessment, targets });
}

/** The national approval: from now on it counts. Everything has to be answered. */
export function approve(assessment: Stored<Assessment>, model: ModelText, by: Actor, at: Date): Change<Assessment> {
  requireOwn(assessment, by);
  requireStage(assessment, 'answering');
  const missing = missingIn(assessment, model);
  const doubtful = toReconfirmIn(assessment);
  if (missing.length + doubtful.length)
    throw new DomainError('maturity.incomplete', 'Answer what is named, or say why it does not apply.', {
      errors: [
        ...missing.map((id) => ({ path: `answers.${id}`, code: 'missing', message: 'Choose a level' })),
        ...doubtful.map((id) => ({
          path: `answers.${id}`,
          code: 'to-reconfirm',
          message: 'The model has changed here. Confirm the answer or give another',
        })),
      ],
    });
  const approval = { by: { id: by.id ?? '', name: by.name }, at: at.toISOString() };
  return changed({ ...assessment, stage: 'approved', approval }, assessmentApproved(facts(assessment)));
}

/** Takes the approval back, to correct an answer while the round is open. */
export function reopen(assessment: Stored<Assessment>, by: Actor): Change<Assessment> {
  requireOwn(assessment, by);
  requireStage(assessment, 'approved');
  return changed({ ...assessment, stage: 'answering', approval: null }, assessmentReopened(facts(assessment)));
}

export const missingIn = ({ answers }: Assessment, model: ModelText): string[] =>
  questionsOf(model)
    .filter(({ id }) => !answers[id])
    .map(({ id }: Criterion) => id);

/** Answers to what reads otherwise in this version of the model than when they were given. */
export const toReconfirmIn = ({ answers }: Assessment): string[] =>
  Object.entries(answers).flatMap(([id, { reconfirm }]) => (reconfirm ? [id] : []));

/** An assessment as its Member's own people see it. To all others there is none. */
export function viewFor(actor: Actor, stored: Stored<Assessment>, model: ModelText, isOpen: boolean): AssessmentView {
  const { _id: id, version, member, round, stage, answers, targets, approval } = stored;
  refuseOthers(stored, actor);
  const approves = hasRoleFor(actor, member, 'approver');
  const missing = missingIn(stored, model);
  const toReconfirm = toReconfirmIn(stored);
  const may: AssessmentView['may'] = !isOpen
    ? []
    : stage === 'approved'
      ? approves
        ? ['reopen']
        : []
      : approves && missing.length + toReconfirm.length === 0
        ? ['answer', 'approve']
        : ['answer'];
  return {
    id,
    version,
    member,
    round,
    model: stored.model,
    stage,
    answers,
    targets,
    missing,
    toReconfirm,
    carried: stored.carried ?? null,
    files: stored.files ?? [],
    approval,
    may,
    synthetic: stored.synthetic ?? false,
  };
}

/** To everybody outside its Member there is no such assessment. */
export function refuseOthers({ member }: Assessment, actor: Actor): void {
  if (membersOf(actor).includes(member)) return;
  throw new DomainError(
    'maturity.assessment-not-found',
    'Check the address. Assessments are seen by their Member alone.',
  );
}

export function requireOwn({ member }: Assessment, by: Actor): void {
  if (!membersOf(by).includes(member)) throw notYours();
}

export function requireStage({ stage }: Assessment, wanted: Assessment['stage']): void {
  if (stage === wanted) return;
  const message =
    stage === 'approved'
      ? 'It has been approved. Ask the approver to open it again.'
      : 'It has not been approved yet, or was opened again.';
  throw new DomainError('maturity.wrong-stage', message, { stage });
}

const notYours = () =>
  new DomainError('maturity.not-your-member', 'Only people of the Member itself assess it, each with a role for it.');

const facts = ({ _id: id, member, round, model }: Stored<Assessment>) => ({ id, member, round, model });
