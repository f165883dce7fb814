import { InvalidDocument, RebuildRunning, type SearchDocument } from '../engine/search-engine.js';
import { indexSettings, meaning } from './index-settings.js';
import { idOf, recordOf, type StoredRecord, tombstone } from './record.js';
import { Refused, type Server } from './server.js';
import { EngineUnavailable } from './unavailable.js';
import { confirmation, newest, versionsOf } from './versions.js';

interface IndexInfo {
  uid: string;
  updatedAt: string;
  /** Null in an index that has never held a document. */
  primaryKey: string | null;
}

/** A rebuild that has written nothing for so long has died with its process. Milliseconds. */
const abandonedAfter = 300_000;
const page = 5_000;

/**
 * The index in use and, while one is rebuilt, the one beside it. Whether there is one is asked of the server at each
 * write, not remembered: another replica may have begun it.
 */
export class Indexes {
  private queue: Promise<unknown> = Promise.resolve();
  private waiting: StoredRecord[] = [];
  private nextWrite: Promise<void> | undefined;
  readonly next: string;
  /** Whether the server makes vectors of the documents. */
  readonly hasMeaning: boolean;
  private readonly settings: object;

  constructor(
    private readonly server: Server,
    readonly current: string,
    embedder?: Record<string, unknown>,
  ) {
    this.next = `${current}-next`;
    this.hasMeaning = embedder !== undefined;
    this.settings = { ...indexSettings, embedders: { [meaning]: embedder ?? null } };
  }

  /** Makes the index where there is none, and brings its settings up to date. Returns whether it is known to be whole. */
  async open(): Promise<boolean> {
    const there = await this.find(this.current);
    if (there?.primaryKey && there.primaryKey !== 'key')
      throw new EngineUnavailable(
        `Meilisearch index ${this.current} belongs to another program: its documents are known by ${there.primaryKey}. ` +
          'Name another one with MEILISEARCH_INDEX. Nothing was changed.',
      );
    try {
      if (!there) await this.create(this.current);
      else await this.server.change('PATCH', `/indexes/${this.current}/settings`, this.settings);
    } catch (error) {
      // Events wait until it is mended: handled without these settings, they would be found otherwise than declared.
      if (!(error instanceof Refused)) throw error;
      throw new EngineUnavailable(`Meilisearch index ${this.current} cannot be set up: ${error.message}`, {
        cause: error,
      });
    }
    return this.isConfirmed();
  }

  async isConfirmed(): Promise<boolean> {
    return (await versionsOf(this.server, this.current, [confirmation.key])).size > 0;
  }

  /** Documents, tombstones not counted. */
  async count(): Promise<number> {
    const asked = { filter: 'removed = false', limit: 0, fields: ['key'] };
    const { total } = await this.server.ask<{ total: number }>(
      'POST',
      `/indexes/${this.current}/documents/fetch`,
      asked,
    );
    return total;
  }

  async versions(): Promise<Record<string, number>> {
    const versions: Record<string, number> = {};
    for (let offset = 0; ; offset += page) {
      const asked = { filter: 'removed = false', offset, limit: page, fields: ['key', 'version'] };
      const { results } = await this.server.ask<{ results: StoredRecord[] }>(
        'POST',
        `/indexes/${this.current}/documents/fetch`,
        asked,
      );
      for (const { key, version } of results) versions[idOf(key)] = version;
      if (results.length < page) return versions;
    }
  }

  save(documents: SearchDocument[]): Promise<void> {
    return this.write(documents.map(recordOf));
  }

  remove(id: string, version: number): Promise<void> {
    if (id === '' || !Number.isSafeInteger(version) || version < 0)
      throw new InvalidDocument(`A removal needs an id and a version, got '${id}' and ${version}.`);
    return this.write([tombstone(id, version)]);
  }

  confirm(uid = this.current): Promise<void> {
    return this.server.change('POST', `/indexes/${uid}/documents`, [confirmation]);
  }

  clear(): Promise<void> {
    return this.inTurn(() => this.server.change('DELETE', `/indexes/${this.current}/documents`));
  }

  /** @throws RebuildRunning */
  async begin(): Promise<void> {
    const there = await this.find(this.next);
    if (there && Date.now() - Date.parse(there.updatedAt) < abandonedAfter)
      throw new RebuildRunning('The index is being rebuilt already.');
    if (there) await this.drop();
    await this.create(this.next);
  }

  saveBeside(documents: SearchDocument[]): Promise<void> {
    return this.inTurn(() => this.writeTo(this.next, documents.map(recordOf)));
  }

  removeBeside(id: string, version: number): Promise<void> {
    return this.inTurn(() => this.writeTo(this.next, [tombstone(id, version)]));
  }

  /** What was built takes the name of the one in use, in one step of the server; the other goes. */
  swap(): Promise<void> {
    return this.inTurn(async () => {
      await this.confirm(this.next);
      await this.server.change('POST', '/swap-indexes', [{ indexes: [this.current, this.next] }]);
      await this.drop();
    });
  }

  drop(): Promise<void> {
    return this.server.change('DELETE', `/indexes/${this.next}`);
  }

  /** What comes while a write is under way goes together with the next: the server takes as long for many as for one. */
  private write(records: StoredRecord[]): Promise<void> {
    if (records.length === 0) return Promise.resolve();
    this.waiting.push(...records);
    this.nextWrite ??= this.inTurn(async () => {
      const together = this.waiting.splice(0);
      this.nextWrite = undefined;
      const beside = await this.find(this.next);
      await Promise.all([this.writeTo(this.current, together), beside && this.writeTo(this.next, together)]);
    });
    return this.nextWrite;
  }

  private async writeTo(uid: string, records: StoredRecord[]): Promise<void> {
    const kept = newest(records, await versionsOf(this.server, uid, [...new Set(records.map(({ key }) => key))]));
    if (kept.length > 0) await this.server.change('POST', `/indexes/${uid}/documents?primaryKey=key`, kept);
  }

  /** One write after the other: between reading a version and writing the next, no other write of ours may come. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async create(uid: string): Promise<void> {
    await this.server.change('POST', '/indexes', { uid, primaryKey: 'key' });
    await this.server.change('PATCH', `/indexes/${uid}/settings`, this.settings);
  }

  private async find(uid: string): Promise<IndexInfo | undefined> {
    try {
      return await this.server.ask<IndexInfo>('GET', `/indexes/${uid}`);
    } catch (error) {
      if (error instanceof Refused && error.code === 'index_not_found') return undefined;
      throw error;
    }
  }
}
