import {
  type Actor,
  type QuestionContact,
  DomainError,
  membersOf,
  type NewQuestion,
  type Question as QuestionView,
  questionAnswered,
  questionAsked,
  questionClosed,
  type QuestionSide,
} from '@digital-customs/contracts';
import { type Change, changed, type Stored } from '@digital-customs/platform';

/** A question from one Member to another. Each side sees the other Member, never a person, until both agree to share a contact. */
export interface Question extends Pick<
  QuestionView,
  'from' | 'to' | 'segment' | 'practice' | 'status' | 'askedAt' | 'changedAt' | 'messages'
> {
  // prettier-ignore
  contacts: Partial<Record<QuestionSide, QuestionContact>>;
}
export const questionFields = ['from', 'to', 'segment', 'practice', 'status', 'askedAt', 'changedAt', 'messages', 'contacts'] as const; // prettier-ignore

const mostMessages = 100;

export function ask(id: string, { text, ...given }: NewQuestion, by: Actor, at: Date): Change<Question> {
  if (!membersOf(by).includes(given.from))
    throw new DomainError('maturity.not-your-member', 'Ask in the name of your own Member.');
  if (given.from === given.to) throw new DomainError('maturity.own-question', 'Choose another Member than your own.');
  const now = at.toISOString();
  const messages = [{ side: 'from' as const, text, at: now }];
  const asked: Question = { ...given, status: 'waiting', askedAt: now, changedAt: now, messages, contacts: {} };
  return changed(asked, questionAsked(facts(id, asked)));
}

export function write(question: Stored<Question>, text: string, by: Actor, at: Date): Change<Question> {
  const side = requireOpen(question, by);
  if (question.messages.length >= mostMessages)
    throw new DomainError('maturity.question-full', 'Share a contact, and go on from there.');
  const next = withMessage(question, side, text, at);
  return side === 'to' && question.status === 'waiting'
    ? changed({ ...next, status: 'answered' }, questionAnswered(facts(question._id, question)))
    : changed(next);
}

export function share(question: Stored<Question>, contact: QuestionContact, by: Actor, at: Date): Change<Question> {
  const side = requireOpen(question, by);
  return changed({ ...question, changedAt: at.toISOString(), contacts: { ...question.contacts, [side]: contact } });
}

/** Takes one's own agreement back; neither side's contact is shown any more. */
export function unshare(question: Stored<Question>, by: Actor, at: Date): Change<Question> {
  const { [sideOf(question, by)]: own, ...contacts } = question.contacts;
  void own;
  return changed({ ...question, changedAt: at.toISOString(), contacts });
}

export function close(question: Stored<Question>, by: Actor, at: Date): Change<Question> {
  requireOpen(question, by);
  return changed(
    { ...question, status: 'closed', changedAt: at.toISOString() },
    questionClosed(facts(question._id, question)),
  );
}

export function viewOf(question: Stored<Question>, by: Actor): QuestionView {
  const { _id: id, version, contacts, from, to, segment, practice, status, askedAt, changedAt, messages } = question;
  const side = sideOf(question, by);
  const other = side === 'from' ? 'to' : 'from';
  const [own, theirs] = [contacts[side], contacts[other]];
  const agreed = { own: own !== undefined, other: theirs !== undefined };
  const open: QuestionView['may'] = status === 'closed' ? [] : ['write', own ? 'unshare' : 'share', 'close'];
  return {
    ...{ id, version, from, to, segment, practice, side, status, askedAt, changedAt, messages, agreed },
    contact: own && theirs ? theirs : null,
    may: status === 'closed' && own ? ['unshare'] : open,
  };
}

/** To everybody but people of the two Members there is no such question. */
function sideOf({ from, to }: Question, by: Actor): QuestionSide {
  const own = membersOf(by);
  if (own.includes(to)) return 'to';
  if (own.includes(from)) return 'from';
  throw new DomainError('maturity.question-not-found', 'Questions are seen by the two Members alone.');
}

function requireOpen(question: Question, by: Actor): QuestionSide {
  const side = sideOf(question, by);
  if (question.status === 'closed')
    throw new DomainError('maturity.question-closed', 'Nothing was changed. Ask a new question instead.');
  return side;
}

const withMessage = (question: Question, side: QuestionSide, text: string, at: Date): Question => ({
  ...question,
  changedAt: at.toISOString(),
  messages: [...question.messages, { side, text, at: at.toISOString() }],
});
const facts = (id: string, { from, to, segment, practice }: Question) => ({ id, from, to, segment, practice });
