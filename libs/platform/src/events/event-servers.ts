import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@digital-customs/contracts';
import type { DeadLetters } from './dead-letters.js';
import type { EventServer } from './event-server.js';

/** The event servers of this process, by service. */
@Injectable()
export class EventServers {
  private readonly logger = new Logger('Events');
  private readonly servers = new Map<string, { server: EventServer; deadLetters: DeadLetters }>();

  private readonly callbacks: (() => Promise<void>)[] = [];

  /** Runs once events flow; a failure is logged and stops nothing. */
  onStarted(callback: () => Promise<void>) {
    this.callbacks.push(callback);
  }

  started() {
    for (const callback of this.callbacks) callback().catch((error: unknown) => this.logger.error(String(error)));
  }

  register(server: EventServer, deadLetters: DeadLetters) {
    this.servers.set(server.service, { server, deadLetters });
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
