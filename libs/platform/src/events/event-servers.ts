import { Injectable } from '@nestjs/common';
import { DomainError } from '@digital-customs/contracts';
import type { DeadLetters } from './dead-letters.js';
import type { EventServer } from './event-server.js';

/** The event servers of this process, by service. */
@Injectable()
export class EventServers {
  private readonly servers = new Map<string, { server: EventServer; deadLetters: DeadLetters }>();

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
