import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

interface Reply {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

/**
 * Answers 304 without a body to a reader that holds this very text (RFC 9110, 13.1). A date alone counts only where it is
 * the same: what was taken away leaves an older one behind.
 */
export function unlessKnown(
  { headers }: { headers: IncomingHttpHeaders },
  reply: Reply,
  body: string,
  changedAt: string,
): string {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const modified = new Date(changedAt).toUTCString();
  reply.header('etag', etag);
  reply.header('last-modified', modified);
  const known = headers['if-none-match'];
  const isKnown = known ? [etag, '*'].some((tag) => known.includes(tag)) : headers['if-modified-since'] === modified;
  if (!isKnown) return body;
  reply.status(304);
  return '';
}
