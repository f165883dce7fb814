import type { FastifyRequest } from 'fastify';
import type { Actor } from '@digital-customs/contracts';

/** Tells who sent a request: from the session in one process, from the gateway's signed token in many. */
export abstract class ActorSource {
  abstract actorOf(request: FastifyRequest): Promise<Actor>;
}
