import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionView } from '@digital-customs/contracts';
import { PersonStore } from '../people/person.store.js';
import { AUTH, type Auth } from './auth.js';
import { SessionActors } from './session-actors.js';
import { sessionView } from './session-view.js';
import { headersOf, passCookies } from './web-headers.js';

export type HeldSession = NonNullable<Awaited<ReturnType<Auth['api']['getSession']>>>;

/** Opens, reads and ends the sessions of people, and sets and clears their cookie. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    private readonly people: PersonStore,
    private readonly actors: SessionActors,
  ) {}

  /** Signs in; null when address or password is wrong, in equal time for addresses that nobody has. */
  async open(email: string, password: string, request: FastifyRequest, reply: FastifyReply) {
    const answer = await this.auth.api.signInEmail({
      body: { email, password },
      headers: headersOf(request),
      asResponse: true,
    });
    if (answer.status === 401 || answer.status === 400) return null;
    if (!answer.ok) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
    const { token } = (await answer.json()) as { token: string };
    const held = await (await this.auth.$context).internalAdapter.findSession(token);
    if (!held) return null;
    passCookies(answer, reply);
    return this.view(held);
  }

  /** Opens a session for a person who has proven otherwise who they are, and sets its cookie. */
  async openFor(userId: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const answer = await this.auth.api.openSession({ body: { userId }, headers: headersOf(request), asResponse: true });
    if (!answer.ok) throw new Error(`opening a session answered ${answer.status}: ${await answer.text()}`);
    passCookies(answer, reply);
  }

  async view({ user, session }: Pick<HeldSession, 'user' | 'session'>): Promise<SessionView> {
    const person = await this.people.find(user.id);
    return sessionView({ user, session }, { id: user.id, name: user.name, grants: person?.grants ?? [] });
  }

  /** The session whose cookie the request carries. */
  current(request: FastifyRequest): Promise<HeldSession | null> {
    return this.auth.api.getSession({ headers: headersOf(request) });
  }

  /** All sessions of who asks. */
  list(request: FastifyRequest) {
    return this.auth.api.listSessions({ headers: headersOf(request) });
  }

  /** Ends the session of this browser and clears its cookie. */
  async leave(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    passCookies(await this.auth.api.signOut({ headers: headersOf(request), asResponse: true }), reply);
    this.actors.forgetAll();
  }

  /** Ends another session of who asks. */
  async end(token: string, request: FastifyRequest): Promise<void> {
    await this.auth.api.revokeSession({ headers: headersOf(request), body: { token } });
    this.actors.forgetAll();
  }
}
