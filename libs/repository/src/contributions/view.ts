import {
  type Actor,
  audienceTokens,
  type Comment,
  DomainError,
  mayRead,
  type PracticeAction,
  readerTokens,
  type Stage,
} from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { changedFields } from './changed-fields.js';
import { heard } from './conversation.js';
import { titlesOf } from './draft.js';
import type { Content, Contribution, Kind, Publication, Revision } from './kind.js';
import { mayDo, seesWork } from './rules.js';

type Shown<C> = Pick<Publication<C>, 'edition' | 'content' | 'attachments' | 'publishedAt' | 'confirmedAt'>;
export interface ContributionView<C, M> extends Omit<Shown<C>, 'publishedAt'> {
  id: string;
  version: number;
  member: M;
  stage: Stage;
  curation: Publication<C>['curation'] | null;
  publishedAt: string | null;
  stale: boolean;
  revision: (Revision<C> & { changed: string[] }) | null;
  conversation: Comment[];
  may: PracticeAction[];
}

/** A contribution as an actor may see it. Throws not-found, or withdrawn with what the tombstone says. */
export function viewFor<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  actor: Actor,
  state: Stored<S>,
): ContributionView<C, S['member']> {
  const works = seesWork(state, actor);
  if (state.withdrawal) refuseWithdrawn(kind, state, works || couldRead(kind, state, actor));
  const { published, revision } = state;
  const shown = published && (works || mayRead(actor, state.audience)) ? published : null;
  if (!shown && !(works && revision)) throw notFound(kind);
  const { content, attachments } = shown ?? revision!;
  return {
    id: state._id,
    version: state.version,
    member: state.member,
    stage: works ? state.stage : 'published',
    edition: shown?.edition ?? 0,
    content: withContact(content, actor),
    attachments,
    curation: shown?.curation ?? null,
    publishedAt: shown?.publishedAt ?? null,
    confirmedAt: shown?.confirmedAt ?? null,
    stale: shown !== null && state.stale === true,
    revision: works && revision ? { ...revision, changed: changedFields(kind, published, revision) } : null,
    conversation: works ? heard(state, actor) : [],
    may: mayDo(kind, state, actor),
  };
}

export const notFound = (kind: Pick<Kind<never>, 'notFound'>) =>
  new DomainError(kind.notFound, 'Check the address, or ask the Member that owns it.');

/** Whether it was released to them until it was taken back: to others it never was there. */
const couldRead = <C extends Content, S extends Contribution<C>>(kind: Kind<C, S>, state: S, actor: Actor) =>
  state.published !== null &&
  mayRead(actor, audienceTokens(state.published.content.audience, kind.owners(state, state.published.content)));

function refuseWithdrawn(
  kind: Pick<Kind<never>, 'notFound' | 'withdrawn'>,
  { withdrawal, member }: Contribution,
  knew: boolean,
): never {
  if (!knew) throw notFound(kind);
  const { title, at, reason } = withdrawal!;
  throw new DomainError(
    kind.withdrawn,
    'Its Member has taken it back. Its versions remain with the Member and the Research Unit.',
    { member, title, withdrawnAt: at, reason },
  );
}

const noContact = { name: '', office: '', email: '', phone: '' };

/** The contact is for people of Members and of the WCO alone. */
export const withContact = <C extends Content>(content: C, actor: Actor): C =>
  readerTokens(actor).includes('members') ? content : { ...content, contact: noContact };

/** What the line of any list says; `work` shows the revision in hand instead of what is published. */
export function lineFor<C extends Content, S extends Contribution<C>>(
  _kind: Kind<C, S>,
  state: Stored<S>,
  work: boolean,
) {
  const { published, revision } = state;
  const { content }: { content: C } = (work ? revision : null) ?? published ?? revision!;
  const line = {
    id: state._id,
    version: state.version,
    member: state.member as S['member'],
    stage: work ? state.stage : ('published' as const),
    titles: titlesOf(content),
    summaries: Object.fromEntries(Object.entries(content.texts).map(([language, text]) => [language, text!.summary])),
    themes: content.themes,
    publishedAt: state.publishedAt,
    confirmedAt: published?.confirmedAt ?? null,
    stale: published !== null && state.stale === true,
    changedAt: state.changedAt,
    waitingSince: work ? state.waitingSince : null,
    reviewer: work ? (revision?.reviewer ?? null) : null,
    openComments: work ? (state.conversation ?? []).filter(({ resolved }) => !resolved).length : 0,
  };
  return { line, content };
}
