import { setTimeout as pause } from 'node:timers/promises';
import type { EventTransport } from '@digital-customs/platform';
import { announced } from '../documents/fill.js';
import type { SearchEngine } from '../engine/search-engine.js';

/** Where the index and what the services announced are not the same. Ids. */
export interface IndexCheck {
  /** Documents that the services announced and did not take back. */
  announced: number;
  missing: string[];
  /** In another version than the last. */
  outdated: string[];
  /** Never announced, or taken back. */
  surplus: string[];
}

/** What is under way is done by then. Milliseconds. */
const settling = 3_000;

/** Compares the index with everything that the services announced. What differs is looked at twice: it may be under way. */
export async function checkIndex(engine: SearchEngine, transport: EventTransport): Promise<IndexCheck> {
  const first = await compare(engine, transport);
  if (first.missing.length + first.outdated.length + first.surplus.length === 0) return first;
  await pause(settling);
  const second = await compare(engine, transport);
  const again = (key: 'missing' | 'outdated' | 'surplus') => second[key].filter((id) => first[key].includes(id));
  return { ...second, missing: again('missing'), outdated: again('outdated'), surplus: again('surplus') };
}

async function compare(engine: SearchEngine, transport: EventTransport): Promise<IndexCheck> {
  const held = new Map(Object.entries(await engine.versions()));
  const wanted = await announced(transport);
  const ids = [...wanted.keys()];
  return {
    announced: wanted.size,
    missing: ids.filter((id) => !held.has(id)),
    outdated: ids.filter((id) => held.has(id) && held.get(id) !== wanted.get(id)),
    surplus: [...held.keys()].filter((id) => !wanted.has(id)),
  };
}
