import type { Envelope } from '@digital-customs/contracts';
import { EventTransport, type Receiver, type Subscription, topicOf } from '../events/event-transport.js';

/** Hands events to reactions when told to, and lets what they announce go nowhere. */
export class ScratchTransport extends EventTransport {
  private readonly subscribed: { topics: ReadonlySet<string>; receiver: Receiver }[] = [];

  publish(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(_group: string, topics: readonly string[], receiver: Receiver): Promise<Subscription> {
    this.subscribed.push({ topics: new Set(topics), receiver });
    return Promise.resolve({ close: () => Promise.resolve(), lag: () => Promise.resolve(0) });
  }

  replay(): Promise<number> {
    return Promise.resolve(0);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** The topics that somebody has subscribed to. */
  get topics(): string[] {
    return this.subscribed.flatMap(({ topics }) => [...topics]);
  }

  async hand(event: Envelope): Promise<void> {
    for (const { topics, receiver } of this.subscribed) if (topics.has(topicOf(event))) await receiver.deliver(event);
  }
}
