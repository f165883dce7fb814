import { readFileSync } from 'node:fs';
import { z } from 'zod';
import * as contracts from '../index.js';
import type { EventDefinition } from './envelope.js';
import { breaksIn, type DataSchema } from './schema-growth.js';

const released = JSON.parse(readFileSync('libs/contracts/released-events.json', 'utf8')) as {
  events: Record<string, { topic: string; data: DataSchema }>;
};
const isEvent = (each: unknown): each is EventDefinition =>
  typeof each === 'function' && 'topic' in each && 'type' in each && 'data' in each;
const declared = new Map(
  (Object.values(contracts) as unknown[]).filter(isEvent).map((event) => [event.type, event] as const),
);

describe('the events of the last release', () => {
  it.each(Object.entries(released.events))('still has %s, which has only grown', (type, { topic, data }) => {
    const event = declared.get(type);
    expect(event?.topic).toBe(topic);
    expect(breaksIn(data, z.toJSONSchema(event!.data) as DataSchema)).toEqual([]);
  });

  it('declares each type once', () => {
    const types = (Object.values(contracts) as unknown[]).filter(isEvent).map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
  });
});
