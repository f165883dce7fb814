import type { Envelope } from '@digital-customs/contracts';
import type { EventTransport } from '@digital-customs/platform';
import { mappings } from '@digital-customs/records';
import type { SearchDocument, SearchRebuild } from '../engine/search-engine.js';

const batch = 200;

const topics = [...new Set(mappings.map(({ event }) => event.topic))];

/** What the index should hold by all events that there are: the version of each document, by id. */
export async function announced(transport: EventTransport): Promise<Map<string, number>> {
  const last = new Map<string, { version: number; isThere: boolean }>();
  await transport.replay(topics, async (event) => {
    for (const { event: definition, toRecord } of mappings) {
      if (definition.type !== event.type) continue;
      const recorded = toRecord({ ...event, data: definition.data.parse(event.data) });
      const [id, version] =
        'save' in recorded ? [recorded.save.id, recorded.save.version] : [recorded.remove, event.aggregate.sequence];
      if (version >= (last.get(id)?.version ?? 0)) last.set(id, { version, isThere: 'save' in recorded });
    }
  });
  return new Map([...last].flatMap(([id, { version, isThere }]) => (isThere ? [[id, version] as const] : [])));
}

/** Fills an index from all events that there are, some hundred documents at a time. Returns how many events were read. */
export async function fillFrom(transport: EventTransport, rebuild: SearchRebuild): Promise<number> {
  const waiting: SearchDocument[] = [];
  const flush = async () => {
    if (waiting.length > 0) await rebuild.save(waiting.splice(0));
  };
  const read = async (event: Envelope) => {
    for (const { event: definition, toRecord } of mappings) {
      if (definition.type !== event.type) continue;
      const recorded = toRecord({ ...event, data: definition.data.parse(event.data) });
      if ('save' in recorded) waiting.push(recorded.save);
      else await rebuild.remove(recorded.remove, event.aggregate.sequence);
      if (waiting.length >= batch) await flush();
    }
  };
  const events = await transport.replay(topics, read);
  await flush();
  return events;
}
