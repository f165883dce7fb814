import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, sessionCookieIn, visitor } from '@digital-customs/contracts';
import { ActorSource, Clock } from '@digital-customs/platform';
import { PersonStore } from '../people/person.store.js';
import { AUTH, type Auth } from './auth.js';
import { headersOf } from './web-headers.js';

interface Known {
  actor: Promise<Actor>;
  until: number;
}

const freshFor = 5_000;
const mostKnown = 5_000;

/**
 * Finds the actor behind a session cookie. What was found is believed for five seconds, unless it is forgotten before;
 * requests that come together share one look-up. A request without the cookie costs nothing.
 */
@Injectable()
export class SessionActors extends ActorSource {
  private readonly known = new Map<string, Known>();

  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly people: PersonStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  actorOf(request: FastifyRequest): Promise<Actor> {
    const token = sessionCookieIn(request.headers.cookie);
    if (!token) return nobody;
    const now = this.clock.now().getTime();
    const found = this.known.get(token);
    if (found && found.until > now) return found.actor;
    const actor = this.lookUp(request);
    actor.catch(() => this.known.delete(token));
    this.known.delete(token);
    this.known.set(token, { actor, until: now + freshFor });
    if (this.known.size > mostKnown) this.known.delete(this.known.keys().next().value!);
    return actor;
  }

  /** After a sign-out, an ended session or a change of roles: the next request of everybody is looked up again. */
  forgetAll(): void {
    this.known.clear();
  }

  private async lookUp(request: FastifyRequest): Promise<Actor> {
    const session = await this.auth.api.getSession({ headers: headersOf(request) });
    if (!session) return visitor;
    const person = await this.people.find(session.user.id, { grants: 1 });
    return { id: session.user.id, name: session.user.name, grants: person?.grants ?? [] };
  }
}

const nobody = Promise.resolve(visitor);
