import type { FastifyReply } from 'fastify';
import type { Problem } from '@digital-customs/contracts';

/** Answers with a problem document, which names the request; how long to wait goes into Retry-After too. */
export function answerProblem(reply: FastifyReply, problem: Problem, correlationId: string) {
  if ([429, 503].includes(problem.status) && typeof problem['retryAfter'] === 'number')
    void reply.header('retry-after', problem['retryAfter']);
  return reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ ...problem, instance: `urn:digital-customs:request:${correlationId}` }));
}
