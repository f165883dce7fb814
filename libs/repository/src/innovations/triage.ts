import {
  type Actor,
  DomainError,
  hasRole,
  innovationMerged,
  innovationOpinionGiven,
  type Merge,
  type NewBodyOpinion,
  type BodyOpinion,
  type ProblemCode,
  type TriageChange,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { listed } from '../contributions/draft.js';
import { type Identified, personOf } from '../contributions/kind.js';
import { withVersion } from '../contributions/versions.js';
import { type Innovation, innovationKind } from './innovation-kind.js';

const refuse = (code: ProblemCode, message: string) => new DomainError(code, message);

const requireOnBoard = ({ stage }: Innovation) => {
  if (stage !== 'approved' && stage !== 'in-review')
    throw refuse('repository.wrong-stage', `The innovation is ${stage}; it is not on the board.`);
};

/** What the Research Unit does with an innovation before it decides: who has it, until when, what was checked and noted, whom it asks. */
export function triage(state: Innovation, given: TriageChange, by: Actor, at: Date): Change<Innovation> {
  requireOnBoard(state);
  const { triage: before } = state;
  const opinions = [...before.opinions, ...asked(given.ask ?? [], before.opinions, at)];
  const waits = opinions.some(({ verdict }) => verdict === null);
  const taken = given.assign === 'me' && before.column === 'new' ? 'triage' : before.column;
  const column = given.column ?? (given.ask?.length && waits ? 'bodies' : taken);
  const note = given.note ? [{ text: given.note, by: personOf(by), at: at.toISOString() }] : [];
  return changed({
    ...state,
    triage: {
      column,
      assignee: given.assign === undefined ? before.assignee : given.assign === 'me' ? personOf(by) : null,
      due: given.due === undefined ? before.due : given.due,
      checked: given.checked ?? before.checked,
      notes: [...before.notes, ...note],
      opinions,
    },
  });
}

const asked = (bodies: readonly BodyOpinion['body'][], before: readonly BodyOpinion[], at: Date): BodyOpinion[] =>
  [...new Set(bodies)]
    .filter((body) => !before.some((opinion) => opinion.body === body && opinion.verdict === null))
    .map((body) => ({ body, askedAt: at.toISOString(), verdict: null, text: '', by: null, at: null }));

/** The opinion of a body that was asked; with the last one awaited, the innovation goes on to be decided. */
export function giveOpinion(
  state: Identified<Innovation>,
  { body, verdict, text }: NewBodyOpinion,
  by: Actor,
  at: Date,
): Change<Innovation> {
  requireOnBoard(state);
  if (!speaksFor(by, body))
    throw refuse('repository.not-your-body', `Only the secretary of ${body} can give its opinion.`);
  const awaited = state.triage.opinions.find((opinion) => opinion.body === body && opinion.verdict === null);
  if (!awaited)
    throw refuse('repository.opinion-not-asked', `${body} is not asked for its opinion on this innovation.`);
  if (verdict !== 'supports' && !text)
    throw new DomainError('repository.reason-missing', 'Say why, so that the Research Unit can act on it.', {
      errors: [{ path: 'text', code: 'missing', message: 'Say why.' }],
    });
  const opinions = state.triage.opinions.map((opinion) =>
    opinion === awaited ? { ...opinion, verdict, text, by: personOf(by), at: at.toISOString() } : opinion,
  );
  const column = opinions.some((opinion) => opinion.verdict === null) ? state.triage.column : 'decide';
  return changed(
    { ...state, triage: { ...state.triage, opinions, column } },
    innovationOpinionGiven({ id: state._id, body, verdict, text }),
  );
}

export const speaksFor = (actor: Actor, body: string) =>
  actor.grants.some((grant) => grant.role === 'body-secretary' && grant.bodies.includes(body));

/** Ends an innovation that says what another one says already: a tombstone that points to the other. */
export function merge(
  state: Identified<Innovation>,
  { into, reason }: Merge,
  target: Pick<Innovation, 'published' | 'withdrawal'> | null,
  by: Actor,
  at: Date,
): Change<Innovation> {
  if (!hasRole(by, 'curator')) throw refuse('platform.not-allowed', 'Your role does not include this step.');
  if (into === state._id)
    throw refuse('repository.merge-with-itself', 'Name the other innovation, into which this one goes.');
  if (state.stage !== 'published') requireOnBoard(state);
  if (!target?.published || target.withdrawal)
    throw refuse(
      'repository.merge-target-not-published',
      'The other innovation must stand published. Publish it first, then merge.',
    );
  const { content } = state.published ?? state.revision!;
  const title = content.texts[content.language]?.title ?? '';
  const withdrawal = { by: personOf(by), at: at.toISOString(), reason, title, wasPublished: true };
  const next = withVersion(innovationKind, { ...state, withdrawal, mergedInto: into }, 'withdrawn', by, at);
  return changed(
    listed(innovationKind, next, at),
    innovationMerged({ id: state._id, member: state.member, into, reason }),
  );
}
