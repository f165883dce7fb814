import {
  type Actor,
  DomainError,
  membersOf,
  type ModelComment,
  modelCommentAnswered,
  modelCommented,
  type NewModelComment,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { modelPage, type ModelState } from '../models/model.js';
import { questionsOf } from '../models/models.js';

/** What somebody says about a version under consultation, and what the secretariat answers. */
export type CommentState = Omit<ModelComment, 'id'>;
export const commentFields = ['model', 'subject', 'text', 'by', 'at', 'answer'] as const;

export function comment(
  id: string,
  version: string,
  model: ModelState,
  { subject, text }: NewModelComment,
  by: Actor,
  at: Date,
): Change<CommentState> {
  requireOpen(model, at);
  const { content } = model;
  const known = [...questionsOf(content).map(({ id }) => id), ...content.segments.map(({ id }) => id as string), ''];
  if (!known.includes(subject))
    throw new DomainError('maturity.unknown-criterion', 'Name a criterion, an enabler or a segment of this version.', {
      errors: [{ path: 'subject', code: 'unknown', message: `The model has no ${subject}` }],
    });
  const speaker = {
    id: by.id ?? '',
    name: by.name,
    role: by.grants[0]?.role ?? '',
    member: membersOf(by)[0] ?? null,
  };
  return changed(
    { model: version, subject, text, by: speaker, at: at.toISOString(), answer: null },
    modelCommented({ id, model: version, subject, url: modelPage(version) }),
  );
}

/** What the secretariat makes of it; a later answer takes the place of an earlier one. */
export const answer = (id: string, state: CommentState, text: string, by: Actor, at: Date): Change<CommentState> =>
  changed(
    { ...state, answer: { text, by: { id: by.id ?? '', name: by.name }, at: at.toISOString() } },
    modelCommentAnswered({
      id,
      model: state.model,
      subject: state.subject,
      to: state.by.id,
      url: modelPage(state.model),
    }),
  );

function requireOpen({ stage, consultation }: ModelState, at: Date): void {
  const until = consultation?.until ?? null;
  if (stage === 'consultation' && (until === null || at.toISOString().slice(0, 10) <= until)) return;
  throw new DomainError(
    'maturity.model-stage',
    until && stage === 'consultation'
      ? `Comments were taken until ${until}.`
      : 'Comments are taken while a version is under consultation.',
    { stage },
  );
}
