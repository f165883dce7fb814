import { InvalidDocument, InvalidSearch } from './search-engine.js';
import type { SearchIndex } from './search-index.js';

/** What the engine and its worker thread say to each other. */
export type Method =
  | 'save'
  | 'remove'
  | 'search'
  | 'suggest'
  | 'similar'
  | 'useSynonyms'
  | 'count'
  | 'versions'
  | 'clear'
  | 'confirmRebuilt'
  | 'close';

export interface Call {
  call: number;
  method: Method;
  args: unknown[];
}

export interface Opened {
  opened: { needsRebuild: boolean };
}

export interface Failure {
  name: string;
  message: string;
}

export type Answer = { call: number; result: unknown } | { call: number; failure: Failure };

export type FirstAnswer = Opened | { failure: Failure };

export const toFailure = (error: unknown): Failure =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };

/** The error on this side of the border: of the same class where callers tell it apart. */
export const toError = ({ name, message }: Failure): Error => {
  if (name === 'InvalidSearch') return new InvalidSearch(message);
  if (name === 'InvalidDocument') return new InvalidDocument(message);
  return new Error(message);
};

/** Carries a call out. */
export const perform = (index: SearchIndex, { method, args }: Call): unknown =>
  (index[method] as (...args: unknown[]) => unknown).apply(index, args);
