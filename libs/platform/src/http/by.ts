import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, visitor } from '@digital-customs/contracts';

export type ActedRequest = FastifyRequest & { actor?: Actor };

/** Who asks. */
export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<ActedRequest>().actor ?? visitor,
);
