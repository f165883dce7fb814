import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Model, Schema } from 'mongoose';
import type { Actor } from '@digital-customs/contracts';
import { Clock } from '@digital-customs/platform';
import { PersonStore } from '../people/person.store.js';
import { actorOf, unknownKey } from './api-key.js';
import { ApiKeyStore } from './api-key.store.js';

interface KeyUse {
  _id: string;
  lastUsedAt: Date;
}

export const keyUseSchema = new Schema(
  { _id: String, lastUsedAt: Date },
  { versionKey: false, autoIndex: false, collection: 'api_key_uses' },
);

const minute = 60_000;
const mostNoted = 2_000;

/**
 * Tells who asks with an API key. Key and maker are looked up for each request, so that what was revoked or taken away
 * holds at once; the last use is written at most once a minute for each key.
 */
@Injectable()
export class KeyActors {
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly keys: ApiKeyStore,
    private readonly people: PersonStore,
    @InjectModel('KeyUse', 'identity') private readonly uses: Model<KeyUse>,
    private readonly clock: Clock,
  ) {}

  /** Throws key-unknown, key-expired, key-revoked or key-without-maker. */
  async actorOf(given: string): Promise<Actor> {
    const key = await this.keys.byKey(given);
    if (!key) throw unknownKey();
    const maker = await this.people.find(key.maker.id, { grants: 1 });
    const now = this.clock.now();
    const actor = actorOf(key, maker?.grants ?? [], now);
    this.note(key._id, now);
    return actor;
  }

  async lastUses(ids: readonly string[]): Promise<Map<string, Date>> {
    const found = await this.uses.find({ _id: { $in: ids } }).lean<KeyUse[]>();
    return new Map(found.map(({ _id, lastUsedAt }) => [_id, lastUsedAt]));
  }

  /** Nobody waits for it, and a use that could not be written down is none to fail for. */
  private note(id: string, now: Date): void {
    if (now.getTime() - (this.noted.get(id) ?? 0) < minute) return;
    this.noted.set(id, now.getTime());
    if (this.noted.size > mostNoted) this.noted.delete(this.noted.keys().next().value!);
    void this.uses
      .updateOne({ _id: id }, { $max: { lastUsedAt: now } }, { upsert: true })
      .catch((error: unknown) => new Logger(KeyActors.name).warn(`The last use was not noted: ${String(error)}`));
  }
}
