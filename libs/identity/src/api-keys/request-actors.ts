import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, keyIn } from '@digital-customs/contracts';
import { ActorSource } from '@digital-customs/platform';
import { SessionActors } from '../accounts/session-actors.js';
import { KeyActors } from './key-actors.js';

/** Who asks: by the API key where the request brings one, or else by the session of its cookie. */
@Injectable()
export class RequestActors extends ActorSource {
  constructor(
    private readonly keys: KeyActors,
    private readonly sessions: SessionActors,
  ) {
    super();
  }

  actorOf(request: FastifyRequest): Promise<Actor> {
    const key = keyIn(request.headers.authorization);
    return key ? this.keys.actorOf(key) : this.sessions.actorOf(request);
  }
}
