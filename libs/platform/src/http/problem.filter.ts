import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { throwError } from 'rxjs';
import { correlation } from '../context.js';
import { answerProblem } from './answer-problem.js';
import { problemOf } from './problem-of.js';

/** Answers every error with its RFC 9457 problem document; errors in reactions go back to the event server as they are. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost) {
    if (host.getType() !== 'http') return throwError(() => error);
    const problem = problemOf(error);
    if (problem.status >= 500)
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return answerProblem(reply, problem, correlation.getStore()?.correlationId ?? 'none');
  }
}
