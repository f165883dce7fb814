import { LRUCache } from 'lru-cache';
import type { RunSettings } from '../platform.module.js';

/**
 * Keeps what was read from a store until the store's next change, where this process alone writes that store; elsewhere it
 * keeps nothing and every read goes to the store.
 *
 * Call `forget` or `clear` after each write, when the store has acknowledged it: a value read while the write was under way
 * is dropped with it. Values are shared between readers and must not be changed.
 */
export class ReadCache<Value extends object> {
  private readonly kept: LRUCache<string, Promise<Value>> | undefined;

  /** `most` is how many values are kept; the ones not read for longest go first. */
  constructor({ soleWriter }: Pick<RunSettings, 'soleWriter'>, most: number) {
    this.kept = soleWriter ? new LRUCache({ max: most }) : undefined;
  }

  /** Readers who ask while a value is on its way share it. A failed read is not kept. */
  get(key: string, read: () => Promise<Value>): Promise<Value> {
    const kept = this.kept?.get(key);
    if (kept) return kept;
    const value = read();
    this.kept?.set(key, value);
    value.catch(() => this.kept?.peek(key) === value && this.kept.delete(key));
    return value;
  }

  forget(key: string): void {
    this.kept?.delete(key);
  }

  clear(): void {
    this.kept?.clear();
  }
}
