import type { Server } from './server.js';
import { hidden, keyOf, type StoredRecord } from './record.js';

const together = 1000;

/** The versions that an index holds of these documents, tombstones too, by key. */
export const versionsOf = async (server: Server, uid: string, keys: string[]): Promise<Map<string, StoredRecord>> => {
  const known = new Map<string, StoredRecord>();
  for (let from = 0; from < keys.length; from += together) {
    const { results } = await server.ask<{ results: StoredRecord[] }>('POST', `/indexes/${uid}/documents/fetch`, {
      ids: keys.slice(from, from + together),
      fields: ['key', 'version', 'removed'],
      limit: together,
    });
    for (const record of results) known.set(record.key, record);
  }
  return known;
};

/** Those that replace what is known: newer ones, and an equal one unless it was removed. Of one document the newest. */
export const newest = (records: StoredRecord[], known: Map<string, StoredRecord>): StoredRecord[] => {
  const kept = new Map<string, StoredRecord>();
  for (const record of records) {
    const before = kept.get(record.key) ?? known.get(record.key);
    const isOlder = before && (before.version > record.version || (before.version === record.version && before.removed && !record.removed)); // prettier-ignore
    if (!isOlder) kept.set(record.key, record);
  }
  return [...kept.values()];
};

/** Kept in the index itself, so that it goes where the index goes: the index holds everything. No document is called so. */
export const confirmation = hidden(`-${keyOf('confirmed')}`, 0);
