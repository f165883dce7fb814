import { createHash } from 'node:crypto';
import { DomainError } from '@digital-customs/contracts';

/**
 * Writes a place in a list as an opaque cursor that is good for that query alone.
 * `query` is whatever decides the list: filters, sort, who reads; the limit may differ between pages.
 */
export function writeCursor(query: unknown, place: unknown): string {
  return Buffer.from(JSON.stringify([fingerprint(query), place])).toString('base64url');
}

/** The place in a cursor; refuses one of another query with `platform.invalid-cursor`. */
export function readCursor<Place>(query: unknown, cursor: string): Place {
  try {
    const [written, place] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, Place];
    if (written === fingerprint(query)) return place;
  } catch {
    // Falls through: not a cursor of ours.
  }
  throw new DomainError('platform.invalid-cursor', 'Start again from the first page.');
}

const fingerprint = (query: unknown) =>
  createHash('sha256').update(JSON.stringify(query)).digest('base64url').slice(0, 12);
