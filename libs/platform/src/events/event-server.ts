import { setTimeout as pause } from 'node:timers/promises';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Envelope } from '@digital-customs/contracts';
import { correlation } from '../context.js';
import { problemOf } from '../http/problem-of.js';
import { measures } from '../telemetry/measures.js';
import { beginPiece } from '../telemetry/spans.js';
import type { DeadLetters } from './dead-letters.js';
import type { EventTransport, Subscription } from './event-transport.js';
import { groupOf, type ReactionExtras } from './on-event.js';

/** Pauses between attempts, in milliseconds; after the last attempt the event goes to the dead letters. */
export const retryPauses = [50, 250, 1_000, 3_000];

interface Reaction extends ReactionExtras {
  run(event: Envelope): Promise<void>;
}

/** A part that the reaction needs, its store among them, is away for a while: the event waits for it, and those behind it too. */
const isPassing = (error: unknown): boolean => problemOf(error).status === 503;

/** Brings a service's events to its reactions: checks their shape, tries again, and sets aside what cannot be handled. */
export class EventServer extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  private readonly reactions = new Map<string, Reaction[]>();
  private subscription?: Subscription;
  private stopping = new AbortController();

  constructor(
    readonly service: string,
    private readonly transport: EventTransport,
    private readonly deadLetters: DeadLetters,
    private readonly pauses: readonly number[] = retryPauses,
  ) {
    super();
    this.transportId = groupOf(service);
  }

  override addHandler(
    pattern: string,
    callback: MessageHandler,
    _isEvent?: boolean,
    extras?: Record<string, unknown>,
  ): void {
    const { definition, reaction } = extras as unknown as ReactionExtras;
    const run = async (event: Envelope) => {
      const result: unknown = await callback(event, undefined as never);
      if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
    };
    this.reactions.set(pattern, [...(this.reactions.get(pattern) ?? []), { definition, reaction, run }]);
    super.addHandler(pattern, callback, true, extras);
  }

  listen(callback: (error?: unknown) => void): void {
    if (this.topics.length === 0) return callback();
    this.transport
      .subscribe(this.service, this.topics, {
        deliver: (event) => this.deliver(event),
        setAside: (message) => this.deadLetters.addUnreadable(message),
      })
      .then((subscription) => {
        this.subscription = subscription;
        callback();
      }, callback);
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.subscription?.close();
  }

  lag = () => this.subscription?.lag() ?? Promise.resolve(0);

  /** Hands all events from the beginning to the service's reactions again. Returns how many were read. */
  replay = () => this.transport.replay(this.topics, (event) => this.deliver(event));

  /** Hands a dead letter to its reaction once more; resolves to whether it was handled now. */
  async redrive(id: string): Promise<boolean> {
    const letter = await this.deadLetters.load(id);
    const reaction = this.reactions.get(letter.event.type)?.find(({ reaction }) => reaction === letter.reaction);
    if (!reaction) return false;
    try {
      await this.attempt(reaction, letter.event);
      await this.deadLetters.remove(id);
      return true;
    } catch (error) {
      await this.deadLetters.add(reaction.reaction, letter.event, error);
      return false;
    }
  }

  override on(): never {
    throw new Error('An event server has no events of its own');
  }

  override unwrap<T>(): T {
    return this.transport as T;
  }

  private get topics() {
    return [...new Set([...this.reactions.values()].flat().map(({ definition }) => definition.topic))];
  }

  private async deliver(event: Envelope): Promise<void> {
    for (const reaction of this.reactions.get(event.type) ?? []) await this.handle(reaction, event);
  }

  private async handle(reaction: Reaction, event: Envelope): Promise<void> {
    const started = performance.now();
    const tell = (outcome: 'handled' | 'dead') =>
      measures()?.handled(
        { service: this.service, reaction: reaction.reaction, outcome },
        (performance.now() - started) / 1_000,
        (Date.now() - Date.parse(event.occurredAt)) / 1_000,
      );
    for (let attempt = 0; ; attempt++) {
      try {
        await this.attempt(reaction, event);
        return void tell('handled');
      } catch (error) {
        const wait = this.pauses[attempt] ?? (isPassing(error) ? this.pauses.at(-1) : undefined);
        if (wait === undefined) {
          await this.deadLetters.add(reaction.reaction, event, error);
          return void tell('dead');
        }
        this.logger.warn(`${reaction.reaction} failed on ${event.type} ${event.id}: ${String(error)}`);
        await pause(wait, undefined, { signal: this.stopping.signal });
      }
    }
  }

  private attempt({ definition, reaction, run }: Reaction, event: Envelope): Promise<void> {
    const { correlationId = event.id } = event;
    const { traceparent, end } = beginPiece(`${reaction} ${event.type}`, 'consumer', event.traceparent, {
      'messaging.destination.name': definition.topic,
      'messaging.message.id': event.id,
    });
    return correlation.run({ correlationId, traceparent }, async () => {
      try {
        await run({ ...event, data: definition.data.parse(event.data) });
        end();
      } catch (error) {
        end(String(error));
        throw error;
      }
    });
  }
}
