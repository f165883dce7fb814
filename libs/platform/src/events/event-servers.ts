import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@digital-customs/contracts';
import type { DeadLetters } from './dead-letters.js';
import type { EventServer } from './event-server.js';

interface Registered {
  server: EventServer;
  deadLetters: DeadLetters;
  /** Seconds since the oldest event happened that is not published yet; 0 where none waits. */
  outboxAge(): Promise<number>;
}

/** The event servers of this process, by service. */
@Injectable()
export class EventServers {
  private readonly logger = new Logger('Events');
  private readonly servers = new Map<string, Registered>();

  private readonly callbacks: (() => Promise<void>)[] = [];

  /** Runs once events flow; a failure is logged and stops nothing. */
  onStarted(callback: () => Promise<void>) {
    this.callbacks.push(callback);
  }

  started() {
    for (const callback of this.callbacks) callback().catch((error: unknown) => this.logger.error(String(error)));
  }

  register(registered: Registered) {
    this.servers.set(registered.server.service, registered);
  }

  get services() {
    return [...this.servers.keys()];
  }

  of(service: string) {
    const found = this.servers.get(service);
    if (!found)
      throw new DomainError(
        'platform.not-found',
        `No service of that name runs here. There are: ${this.services.join(', ')}.`,
      );
    return found;
  }
}
