import type { Envelope } from '@digital-customs/contracts';

/** Takes an event's handling to its end; rejects only when the event could be neither handled nor set aside. */
export type Deliver = (event: Envelope) => Promise<void>;

/** A message that is no event, as it lay in the transport. */
export interface Unreadable {
  topic: string;
  key: string;
  /** Names its place, so that the same message met again is known. */
  position: string;
  text: string;
  reason: string;
}

/** What a service does with what arrives. Both reject only when the message could not even be set aside. */
export interface Receiver {
  deliver: Deliver;
  setAside(message: Unreadable): Promise<void>;
}

export interface Subscription {
  /** Lets handling under way finish, records how far it came, and stops. */
  close(): Promise<void>;
  /** Events published but not yet handled by this group. */
  lag(): Promise<number>;
}

/**
 * Carries events between services. Promises of both adapters (embedded event log, Kafka), held by one contract suite:
 * order per aggregate, delivery at least once to every group, a group's position kept over restarts, replay from the start.
 */
export abstract class EventTransport {
  /** Resolves once the events are durable, in the order given. */
  abstract publish(events: readonly Envelope[]): Promise<void>;
  /**
   * Delivers the topics' events to a consumer group, from where it stopped; a new group starts at the beginning.
   * Resolves when delivery is under way or will be as soon as the transport can be reached.
   */
  abstract subscribe(group: string, topics: readonly string[], receiver: Receiver): Promise<Subscription>;
  /** Delivers the topics' events from the beginning to those present at the call. Returns how many. */
  abstract replay(topics: readonly string[], deliver: Deliver): Promise<number>;
  abstract close(): Promise<void>;

  /** Whether events reach the services of this process; rejects with the reason where they never have. */
  check(): Promise<void> {
    return Promise.resolve();
  }

  /** The last to go: servers have stopped and stores have drained by now. */
  onApplicationShutdown() {
    return this.close();
  }
}

/** The topic of an event is the type of the aggregate it tells of. */
export const topicOf = (event: Envelope) => event.aggregate.type;
