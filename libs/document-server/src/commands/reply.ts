import type { Doc } from '../bson/paths.js';

/** A reply: fields to encode, or, for cursors, batches of documents whose bytes go out as they lie in the store. */
export interface Reply {
  fields: Doc;
  batch?: { name: 'firstBatch' | 'nextBatch'; id: bigint; namespace: string; documents: Uint8Array[] };
}

export const reply = (fields: Doc = {}): Reply => ({ fields });
