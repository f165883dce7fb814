import { z } from 'zod';
import { findMember, MemberCode } from '../vocabularies/members.js';
import { RegionCode } from '../vocabularies/regions.js';
import { type Actor, hasRole, membersOf } from './roles.js';

/** To whom a Member releases an item. Its own staff, its partner Members' and the curators always see it. */
export const Audience = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('public') }),
    z.strictObject({ kind: z.literal('members') }),
    z.strictObject({ kind: z.literal('region'), regions: z.array(RegionCode).min(1).max(6) }),
    z.strictObject({ kind: z.literal('named'), members: z.array(MemberCode).min(1).max(188) }),
  ])
  .meta({ id: 'Audience' });
export type Audience = z.infer<typeof Audience>;

/**
 * The one rule of who sees what: an item carries `audienceTokens`, a reader holds `readerTokens`,
 * and the reader sees the item when they share a token. Every list, search, feed and export filters by it.
 * Tokens: `public`, `members`, `curators`, `region:<RegionCode>`, `member:<MemberCode>`.
 */
export function audienceTokens(audience: Audience, owners: readonly string[]): string[] {
  return [...new Set(['curators', ...owners.map((member) => `member:${member}`), ...released(audience)])].sort();
}

function released(audience: Audience): string[] {
  switch (audience.kind) {
    case 'public':
      return ['public'];
    case 'members':
      return ['members'];
    case 'region':
      return audience.regions.map((region) => `region:${region}`);
    case 'named':
      return audience.members.map((member) => `member:${member}`);
  }
}

/** @see audienceTokens */
export function readerTokens(actor: Actor): string[] {
  const tokens = new Set(['public']);
  for (const member of membersOf(actor)) {
    tokens.add('members').add(`member:${member}`);
    const region = findMember(member)?.region;
    if (region) tokens.add(`region:${region}`);
  }
  for (const grant of actor.grants)
    if (grant.role === 'vice-chair') tokens.add('members').add(`region:${grant.region}`);
  if (hasRole(actor, 'body-secretary', 'decision-maker')) tokens.add('members');
  if (hasRole(actor, 'curator', 'secretariat')) tokens.add('members').add('curators');
  return [...tokens].sort();
}

/** @see audienceTokens */
export const mayRead = (actor: Actor, tokens: readonly string[]) =>
  readerTokens(actor).some((token) => tokens.includes(token));
