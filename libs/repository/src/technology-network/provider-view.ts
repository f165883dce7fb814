import { type Actor, hasRole, type ProviderContent, type ProviderView } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { offerView } from '../offers/offer-view.js';
import { claimsSeenBy, type Provider } from './provider.js';

export const accepts = (actor: Actor) => hasRole(actor, 'secretariat');

/** An entry as an actor may see it: Members stand in a solution as far as the claim may be seen. Throws not-found. */
export function providerView(provider: Stored<Provider>, actor: Actor): ProviderView {
  const view = offerView(provider, actor, accepts(actor));
  const claims = claimsSeenBy(provider, actor, accepts(actor));
  const seen = (content: ProviderContent): ProviderContent => ({
    ...content,
    solutions: content.solutions.map((solution) => ({
      ...solution,
      members: solution.members.filter((member) =>
        claims.some((claim) => claim.solution === solution.name && claim.member === member),
      ),
    })),
  });
  return {
    ...view,
    published: view.published && { ...view.published, content: seen(view.published.content) },
    claims,
  };
}
