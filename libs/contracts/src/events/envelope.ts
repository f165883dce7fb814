import { z } from 'zod';

/** What surrounds every event. `sequence` numbers an aggregate's events from 1, without gaps. */
export const Envelope = z.object({
  id: z.string(),
  type: z.string().regex(/^[a-z-]+\.[a-z-]+\.v\d+$/),
  occurredAt: z.iso.datetime(),
  actor: z.object({ id: z.string().nullable(), name: z.string() }),
  aggregate: z.object({ type: z.string(), id: z.string(), version: z.int(), sequence: z.int() }),
  data: z.unknown(),
  correlationId: z.string().optional(),
  traceparent: z.string().optional(),
});
export type Envelope<Data = unknown> = Omit<z.infer<typeof Envelope>, 'data'> & { data: Data };

/** A kind of event: its name `<service>.<noun>-<past participle>.v<n>`, the topic that carries it, and the shape of its data. */
export interface EventDefinition<Data = unknown> {
  type: string;
  topic: string;
  data: z.ZodType<Data>;
}

/** An event to be, as an aggregate returns it. */
export interface NewEvent<Data = unknown> {
  type: string;
  data: Data;
}

export type EventOf<Definition> = Definition extends EventDefinition<infer Data> ? Envelope<Data> : never;
export type EventMaker<Data> = EventDefinition<Data> & ((data: Data) => NewEvent<Data>);

/** Declares an event; calling the result makes one. `topic` is `<service>.<aggregate>`. */
export function defineEvent<Data>(topic: string, type: string, data: z.ZodType<Data>): EventMaker<Data> {
  return Object.assign((given: Data): NewEvent<Data> => ({ type, data: given }), { type, topic, data });
}
