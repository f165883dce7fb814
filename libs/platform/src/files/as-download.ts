import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Attachment } from '@digital-customs/contracts';

export interface Reply {
  header(name: string, value: string): unknown;
}

/** Answers with a file as a download under its name. */
export function asDownload({ name, type, size, sha256 }: Attachment, stream: Readable, reply: Reply): StreamableFile {
  reply.header('etag', `"${sha256}"`);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('cache-control', 'private, no-cache');
  return new StreamableFile(stream, { type, length: size, disposition: disposition(name) });
}

/** RFC 6266: a plain name for old programs, the real one in UTF-8. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
