import type { Doc } from '../bson/paths.js';

/** Keeps the documents decoded last. */
export class RecentDocuments {
  private readonly held = new Map<number, Doc>();

  constructor(private readonly size: number) {}

  of(row: number, bytes: Uint8Array, decode: (bytes: Uint8Array) => Doc): Doc {
    const found = this.held.get(row);
    if (found) return found;
    const document = decode(bytes);
    if (bytes.length < 64_000) {
      this.held.set(row, document);
      if (this.held.size > this.size) this.held.delete(this.held.keys().next().value!);
    }
    return document;
  }

  forget(row: number) {
    this.held.delete(row);
  }

  clear() {
    this.held.clear();
  }
}
