import { AsyncLocalStorage } from 'node:async_hooks';

/** What travels with a request into its events, and with an event into its reactions. */
export interface Correlation {
  correlationId: string;
  traceparent?: string;
}

export const correlation = new AsyncLocalStorage<Correlation>();
