import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { correlation } from './context.js';

export const createLogger = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers.cookie', 'req.headers.authorization', 'password'],
    mixin: () => ({ ...correlation.getStore() }),
  });

/** Lets Nest write through pino. Nest's own start-up chatter goes to `debug`. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log = (message: unknown, context?: string) => this.logger.debug({ context }, String(message));
  error = (message: unknown, ...rest: unknown[]) => this.logger.error({ rest }, String(message));
  warn = (message: unknown, context?: string) => this.logger.warn({ context }, String(message));
  debug = (message: unknown, context?: string) => this.logger.debug({ context }, String(message));
  verbose = (message: unknown, context?: string) => this.logger.trace({ context }, String(message));
}
