import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor, CustomsGroup } from '@digital-customs/contracts';
import { changed, Clock } from '@digital-customs/platform';
import { customsWords } from '@digital-customs/reference-data';
import type { SearchEngine } from '../engine/search-engine.js';
import { SEARCH_ENGINE } from '../finding/search-engine.token.js';
import { groupView, noGroup, stateTerms } from './group.js';
import { GroupStore } from './group.store.js';
import { TermList } from './term-list.js';

const secretariat: Actor = { id: 'secretariat', name: 'Secretariat', grants: [{ role: 'secretariat' }] };

/** The Customs vocabulary as it is now, here and in the engine. The first start fills it from the reference data. */
@Injectable()
export class CustomsWords implements OnApplicationBootstrap {
  private terms = new TermList([]);
  private refreshed: Promise<void> = Promise.resolve();

  constructor(
    @Inject(GroupStore) private readonly groups: GroupStore,
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    if (await this.groups.isEmpty()) await this.loadReference();
    await this.refresh();
  }

  async all(): Promise<CustomsGroup[]> {
    return (await this.groups.all()).map(groupView);
  }

  /** To be awaited after every change: from then on searches go by it. */
  refresh(): Promise<void> {
    this.refreshed = this.refreshed
      .catch(() => undefined)
      .then(async () => {
        const groups = await this.all();
        await this.engine.useSynonyms(groups.map(({ id, terms }) => ({ id, terms: complete(terms) })));
        this.terms = new TermList(groups);
      });
    return this.refreshed;
  }

  /** Terms in the reader's language of which a word begins with what was typed. */
  begun = (typed: string, language: string, most: number): string[] => this.terms.begun(typed, language, most);

  /** Terms near to what was typed: with a word in common, or a slip away. */
  near = (typed: string, language: string): string[] => this.terms.near(typed, language);

  private async loadReference() {
    const at = this.clock.now();
    for (const { id, ...terms } of customsWords()) {
      const { state } = stateTerms(id, noGroup, terms, secretariat, at);
      await this.groups.create(id, secretariat, changed(state));
    }
  }
}

const complete = (terms: Partial<Record<string, string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(terms).map(([language, list]) => [language, list ?? []]));
