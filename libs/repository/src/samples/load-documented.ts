import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '@digital-customs/contracts';
import { changed, Clock } from '@digital-customs/platform';
import { sampleNotes, sampleProviders } from '@digital-customs/reference-data';
import { noteKind } from '../research-notes/note.js';
import { NoteStore } from '../research-notes/note.store.js';
import { providerKind } from '../technology-network/provider.js';
import { ProviderStore } from '../technology-network/provider.store.js';
import { documented } from '../offers/offer.js';

const editors: Actor = { id: 'editors', name: 'Editors of this product', grants: [] };

/** Puts the providers and research notes that published sources document in their place at the first start. */
@Injectable()
export class LoadDocumented implements OnApplicationBootstrap {
  constructor(
    @Inject(ProviderStore) private readonly providers: ProviderStore,
    @Inject(NoteStore) private readonly notes: NoteStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap() {
    for (const { id, content } of sampleProviders()) {
      const provider = { ...documented(content, editors, this.clock.now()), answers: [] };
      if (!(await this.providers.find(id, { _id: 1 })))
        await this.providers.create(id, editors, changed(provider, providerKind.published(id, provider)));
    }
    for (const { id, content } of sampleNotes()) {
      const note = documented(content, editors, this.clock.now());
      if (!(await this.notes.find(id, { _id: 1 })))
        await this.notes.create(id, editors, changed(note, noteKind.published(id, note)));
    }
  }
}
