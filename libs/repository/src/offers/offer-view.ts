import { type Actor, DomainError } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { isOwner, type Offer } from './offer.js';

/** A contribution as an actor may see it; `decides`: the actor accepts this kind. Throws not-found. */
export function offerView<Content>(state: Stored<Offer<Content>>, actor: Actor, decides: boolean) {
  const owns = isOwner(state, actor);
  const works = owns || decides;
  if (!state.published && !works)
    throw new DomainError('repository.offer-not-found', 'It is shown once it has been accepted.');
  const { _id: id, version, owner, basis, published, revision, stage } = state;
  const may: ('edit' | 'review')[] = [
    ...(owns ? (['edit'] as const) : []),
    ...(decides && revision?.stage === 'waiting' ? (['review'] as const) : []),
  ];
  return {
    id,
    version,
    owner: works ? owner : { id: '', name: owner.name },
    basis,
    published,
    revision: works ? revision : null,
    stage: works ? stage : ('published' as const),
    may,
  };
}
