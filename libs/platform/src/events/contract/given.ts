import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { Envelope } from '@digital-customs/contracts';
import type { Deliver, EventTransport, Receiver } from '../event-transport.js';

/** A transport to be held to its promises. */
export interface TransportUnderTest {
  /** Another process's end of it: all ends carry the same events. */
  open(): Promise<EventTransport>;
  /** Puts something under a key that is no event. */
  spoil(topic: string, key: string, text: string): Promise<void>;
  /** A document store for dead letters. */
  documents(): Connection;
}

export type Given = () => TransportUnderTest;

/** A topic and a group that no other check has used. */
export const unused = () => {
  const id = randomUUID().slice(0, 8);
  return { topic: `contract-${id}.thing`, group: `contract-${id}` };
};

export const type = 'contract.thing-happened.v1';

export const happened = (topic: string, id: string, sequence: number): Envelope => ({
  id: `${topic}/${id}/${sequence}`,
  type,
  occurredAt: '2026-01-01T00:00:00.000Z',
  actor: { id: null, name: 'Contract' },
  aggregate: { type: topic, id, version: sequence, sequence },
  data: { number: sequence },
});

/** Events 1 to `count` of each aggregate, as they happen in turn. */
export const series = (topic: string, ids: readonly string[], count: number, from = 1): Envelope[] =>
  Array.from({ length: count }, (_, index) => ids.map((id) => happened(topic, id, from + index))).flat();

export const receiver = (deliver: Deliver): Receiver => ({
  deliver,
  setAside: ({ reason }) => Promise.reject(new Error(reason)),
});

/** Notes what arrives. */
export class Notes {
  readonly seen: Envelope[] = [];
  readonly receiver = receiver((event) => Promise.resolve(void this.seen.push(event)));

  of = (id: string) =>
    this.seen.filter(({ aggregate }) => aggregate.id === id).map(({ aggregate }) => aggregate.sequence);

  /** The same without what came again. */
  firstOf = (id: string) => [...new Set(this.of(id))];
}

export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Waits until something is so; fails after thirty seconds with what `say` tells. */
export async function until(isSo: () => boolean | Promise<boolean>, say: () => unknown = () => ''): Promise<void> {
  for (let attempt = 0; attempt < 1_500; attempt++) {
    if (await isSo()) return;
    await new Promise((later) => setTimeout(later, 20));
  }
  throw new Error(`It did not come about in thirty seconds. ${JSON.stringify(say())}`);
}
