import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, visitor } from '@digital-customs/contracts';
import { ActorSource } from '@digital-customs/platform';
import { PersonStore } from '../people/person.store.js';
import { AUTH, type Auth, cookieName } from './auth.js';
import { headersOf } from './web-headers.js';

interface Known {
  actor: Actor;
  until: number;
}

const freshFor = 5_000;
const mostKnown = 5_000;

/** Finds the actor behind a session cookie. What was found is believed for five seconds, unless it is forgotten before. */
@Injectable()
export class SessionActors extends ActorSource {
  private readonly known = new Map<string, Known>();

  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly people: PersonStore,
  ) {
    super();
  }

  async actorOf(request: FastifyRequest): Promise<Actor> {
    const token = tokenIn(request);
    if (!token) return visitor;
    const found = this.known.get(token);
    if (found && found.until > Date.now()) return found.actor;
    const actor = await this.lookUp(request);
    this.known.delete(token);
    this.known.set(token, { actor, until: Date.now() + freshFor });
    if (this.known.size > mostKnown) this.known.delete(this.known.keys().next().value!);
    return actor;
  }

  /** After a sign-out, an ended session or a change of roles. */
  forgetAll(): void {
    this.known.clear();
  }

  private async lookUp(request: FastifyRequest): Promise<Actor> {
    const session = await this.auth.api.getSession({ headers: headersOf(request) });
    if (!session) return visitor;
    const person = await this.people.find(session.user.id);
    return { id: session.user.id, name: session.user.name, grants: person?.grants ?? [] };
  }
}

function tokenIn({ headers: { cookie } }: FastifyRequest): string | undefined {
  if (!cookie?.includes(cookieName)) return undefined;
  return cookie.split(/;\s*/).find((part) => part.startsWith(`${cookieName}=`));
}
