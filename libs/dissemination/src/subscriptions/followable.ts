import { Injectable } from '@nestjs/common';
import {
  type Actor,
  codesOf,
  DomainError,
  findMember,
  followKey,
  type FollowKind,
  readerTokens,
  regions,
  searchTypes,
  segments,
  technologies,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { titlesOf } from '../items/item-texts.js';
import { Items } from '../items/items.js';
import { KeptSearches } from './kept-searches.js';

/** What a followed thing is called and where its page is; the vocabulary’s own need neither. */
export interface Followed {
  name: Record<string, string> | null;
  url: string | null;
}

const inVocabulary: Partial<Record<FollowKind, (value: string) => boolean>> = {
  member: (value) => findMember(value) !== undefined,
  region: (value) => codesOf(regions).some((code) => code === value),
  theme: (value) => codesOf(themes).some((code) => code === value),
  segment: (value) => codesOf(segments).some((code) => code === value),
  technology: (value) => codesOf(technologies).some((code) => code === value),
  topic: (value) => codesOf(workPlanTopics).some((code) => code === value),
  type: (value) => codesOf(searchTypes).some((code) => code === value),
  newsletter: (value) => value === 'research-unit',
};

@Injectable()
export class Followable {
  constructor(
    private readonly items: Items,
    private readonly searches: KeptSearches,
  ) {}

  /** Throws nothing-to-follow for what there is not, and alike for what the actor may not know of. */
  async find(kind: FollowKind, value: string, actor: Actor): Promise<Followed> {
    const isKnown = inVocabulary[kind];
    if (isKnown) return isKnown(value) ? { name: null, url: null } : nothing();
    if (kind === 'search') {
      const { name, query } = (await this.searches.own(value, actor.id)) ?? nothing();
      return { name: { en: name, fr: name }, url: `/?${query}` };
    }
    const tokens = readerTokens(actor);
    if (kind === 'body')
      return (await this.items.isUsed(followKey(kind, value), tokens)) ? { name: null, url: null } : nothing();
    const item = (await this.items.read(`${kind}/${value}`, tokens)) ?? nothing();
    return { name: titlesOf(item), url: item.page };
  }
}

function nothing(): never {
  throw new DomainError('dissemination.nothing-to-follow', 'Follow it from its own page in the portal.', {
    errors: [{ path: 'value', code: 'unknown', message: 'There is none, or it is not released to you.' }],
  });
}
