import { Injectable } from '@nestjs/common';
import type { ApiKeyView } from '@digital-customs/contracts';
import { Clock, type Stored } from '@digital-customs/platform';
import { PersonStore } from '../people/person.store.js';
import { type ApiKey, stateOf } from './api-key.js';
import { KeyActors } from './key-actors.js';

/** Keys as their administrators see them: never the key, and whether it is good today. */
@Injectable()
export class ApiKeyViews {
  constructor(
    private readonly actors: KeyActors,
    private readonly people: PersonStore,
    private readonly clock: Clock,
  ) {}

  async of(keys: readonly Stored<ApiKey>[]): Promise<ApiKeyView[]> {
    const makers = [...new Set(keys.map(({ maker }) => maker.id))];
    const [uses, people] = await Promise.all([
      this.actors.lastUses(keys.map(({ _id }) => _id)),
      Promise.all(makers.map(async (id) => [id, (await this.people.find(id, { grants: 1 }))?.grants ?? []] as const)),
    ]);
    const grants = new Map(people);
    const now = this.clock.now();
    return keys.map((key) => ({
      id: key._id,
      member: key.member,
      name: key.name,
      scopes: key.scopes,
      start: key.start,
      state: stateOf(key, grants.get(key.maker.id) ?? [], now),
      madeBy: key.maker.name,
      madeAt: key.madeAt,
      expiresAt: key.expiresAt,
      lastUsedAt: uses.get(key._id)?.toISOString() ?? null,
      revokedBy: key.revokedBy,
      revokedAt: key.revokedAt,
    }));
  }
}
