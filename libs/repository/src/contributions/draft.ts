import { type Actor, type Attachment, audienceTokens } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import { type Content, type Contribution, type Kind, personOf, type Revision } from './kind.js';
import { requireMay } from './rules.js';

type Listed = 'stage' | 'audience' | 'publishedAt' | 'changedAt' | 'waitingSince';

/** Fills in what lists filter and sort by. */
export function listed<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: S,
  at: Date,
  waiting = false,
): S {
  const { published, revision, withdrawal } = state;
  const fields: Pick<Contribution<C>, Listed> = {
    stage: withdrawal ? 'withdrawn' : (revision?.stage ?? 'published'),
    audience:
      published && !withdrawal ? audienceTokens(published.content.audience, kind.owners(state, published.content)) : [],
    publishedAt: published?.publishedAt ?? null,
    changedAt: at.toISOString(),
    waitingSince: waiting ? at.toISOString() : null,
  };
  return { ...state, ...fields };
}

/** A contribution of which nothing is known but whose it is. */
export const blank = (at: Date) => ({
  published: null,
  revision: null,
  withdrawal: null,
  conversation: [],
  versions: [],
  stage: 'draft' as const,
  audience: [],
  publishedAt: null,
  changedAt: at.toISOString(),
  waitingSince: null,
  stale: false,
});

/** Starts a contribution as a draft of its owner. */
export function draft<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  empty: S,
  content: C,
  by: Actor,
  at: Date,
): Change<S> {
  const state = listed(kind, { ...empty, revision: newRevision(1, content, [], by, at) }, at);
  requireMay(kind, 'edit', state, by);
  return changed(state);
}

/** Changes the draft in hand, or begins a new revision of what is published or was sent back. */
export function edit<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: S,
  content: C,
  by: Actor,
  at: Date,
): Change<S> {
  requireMay(kind, 'edit', state, by);
  return changed(listed(kind, { ...state, revision: { ...editable<C>(state, by, at), content } }, at));
}

/** The revision to write into: the one in hand, again a draft, or a new one that starts from what is published. */
export function editable<C extends Content>(state: Contribution<C>, by: Actor, at: Date): Revision<C> {
  const { revision, published, versions } = state;
  if (revision)
    return { ...revision, stage: 'draft', by: personOf(by), at: at.toISOString(), reviewer: null, returnedBy: null };
  const last = Math.max(0, ...versions.map(({ revision: number }) => number));
  return newRevision(last + 1, published!.content, published!.attachments, by, at);
}

function newRevision<C>(number: number, content: C, attachments: Attachment[], by: Actor, at: Date): Revision<C> {
  return {
    number,
    stage: 'draft',
    content,
    attachments,
    by: personOf(by),
    at: at.toISOString(),
    approvedAt: null,
    reviewer: null,
    reason: null,
    returnedBy: null,
  };
}

/** Title by language, for lists and for events. */
export const titlesOf = ({ texts }: Pick<Content, 'texts'>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text!.title]));
