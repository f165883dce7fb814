import { type Actor, DomainError, type OfferReview, type OfferStage, type NewEvent } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** What an account outside the administrations contributes: it shows once it has been accepted, and so does each change. */
export interface Offer<Content> {
  owner: { id: string; name: string };
  basis: 'offered' | 'published-sources';
  published: { content: Content; at: string; by: { id: string; name: string } } | null;
  revision: { content: Content; stage: Exclude<OfferStage, 'published'>; at: string; reason: string | null } | null;
  /** For lists. */
  stage: OfferStage;
  isPublished: boolean;
  changedAt: string;
}

export const offerFields = ['owner', 'basis', 'published', 'revision', 'stage', 'isPublished', 'changedAt'] as const;

interface Step {
  id: string;
  title: string;
  owner: string;
}

/** How a kind of contribution is named and told of. */
export interface OfferKind<Content, State extends Offer<Content>> {
  titleOf: (content: Content) => string;
  offered: (data: Step) => NewEvent;
  returned: (data: Step & { reason: string }) => NewEvent;
  declined: (data: Step & { reason: string }) => NewEvent;
  published: (id: string, state: State) => NewEvent;
}

export const personOf = ({ id, name }: Actor) => ({ id: id ?? '', name });

const listed = <State extends Offer<unknown>>(state: State, at: Date): State => ({
  ...state,
  stage: state.revision?.stage ?? 'published',
  isPublished: state.published !== null,
  changedAt: at.toISOString(),
});

/** A new contribution: it waits for a decision. */
export const begun = <Content>(content: Content, by: Actor, at: Date): Offer<Content> => ({
  owner: personOf(by),
  basis: 'offered',
  published: null,
  revision: { content, stage: 'waiting', at: at.toISOString(), reason: null },
  stage: 'waiting',
  isPublished: false,
  changedAt: at.toISOString(),
});

/** Taken from published sources by the editors: shown at once, and said so. */
export const documented = <Content>(content: Content, by: Actor, at: Date): Offer<Content> => ({
  owner: personOf(by),
  basis: 'published-sources',
  published: { content, at: at.toISOString(), by: personOf(by) },
  revision: null,
  stage: 'published',
  isPublished: true,
  changedAt: at.toISOString(),
});

export const told = <Content>(kind: OfferKind<Content, never>, id: string, state: Offer<Content>): Step => ({
  id,
  title: kind.titleOf((state.revision ?? state.published!).content),
  owner: state.owner.id,
});

/** Its owner changes it; what is published stays until the change is accepted. */
export function revise<Content, State extends Offer<Content>>(
  kind: OfferKind<Content, State>,
  id: string,
  state: State,
  content: Content,
  by: Actor,
  at: Date,
): Change<State> {
  if (!isOwner(state, by))
    throw new DomainError('repository.not-your-entry', 'Only the account that made the entry can change it.');
  const next = listed({ ...state, revision: { content, stage: 'waiting', at: at.toISOString(), reason: null } }, at);
  return changed(next, kind.offered(told(kind, id, next)));
}

/** Accepts what waits, sends it back or declines it; the last two with a reason. */
export function decide<Content, State extends Offer<Content>>(
  kind: OfferKind<Content, State>,
  id: string,
  state: State,
  { decision, reason }: OfferReview,
  by: Actor,
  at: Date,
): Change<State> {
  const { revision } = state;
  if (revision?.stage !== 'waiting')
    throw new DomainError('repository.nothing-to-review', 'It has been decided already. Load it again to see how.');
  if (decision === 'accept') {
    const published = { content: revision.content, at: at.toISOString(), by: personOf(by) };
    const next = listed({ ...state, published, revision: null }, at);
    return changed(next, kind.published(id, next));
  }
  if (!reason) {
    const message = decision === 'return' ? 'Say what should be changed.' : 'Say why it is declined.';
    throw new DomainError('repository.reason-missing', message, {
      errors: [{ path: 'reason', code: 'missing', message }],
    });
  }
  const stage = decision === 'return' ? ('returned' as const) : ('declined' as const);
  const next = listed({ ...state, revision: { ...revision, stage, reason } }, at);
  return changed(next, kind[stage]({ ...told(kind, id, next), reason }));
}

export const isOwner = ({ owner }: Pick<Offer<unknown>, 'owner'>, { id }: Actor) => id !== null && owner.id === id;
