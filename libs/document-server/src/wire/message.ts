import { deserialize, Long, serialize } from 'bson';
import type { Doc } from '../bson/paths.js';
import type { Reply } from '../commands/reply.js';

const opMsg = 2013;
const opQuery = 2004;
const opReply = 1;
export const maxMessage = 48_000_000;

/** A request as it came over the wire. `legacy`: the old form, which drivers use for their first hello alone. */
export interface Request {
  id: number;
  body: Doc;
  wantsReply: boolean;
  legacy: boolean;
}

/** Reads one whole message. @throws Error when it is none. */
export function readMessage(bytes: Buffer): Request {
  const id = bytes.readInt32LE(4);
  const kind = bytes.readInt32LE(12);
  if (kind === opQuery) return { id, body: readQuery(bytes), wantsReply: true, legacy: true };
  if (kind !== opMsg) throw new Error(`Unknown message kind ${kind}`);
  const flags = bytes.readUInt32LE(16);
  const end = bytes.length - (flags & 1 ? 4 : 0);
  return { id, body: readSections(bytes, 20, end), wantsReply: (flags & 2) === 0, legacy: false };
}

function readQuery(bytes: Buffer): Doc {
  const name = bytes.indexOf(0, 20);
  return decode(bytes.subarray(name + 9));
}

/** The command itself, with the document sequences put in their places. */
function readSections(bytes: Buffer, start: number, end: number): Doc {
  let body: Doc = {};
  const sequences: Doc = {};
  for (let at = start; at < end;) {
    const kind = bytes[at++];
    const size = bytes.readInt32LE(at);
    if (size < 5 || at + size > end) throw new Error('A section is longer than its message');
    if (kind === 0) body = decode(bytes.subarray(at, at + size));
    else if (kind === 1) Object.assign(sequences, readSequence(bytes, at + 4, at + size));
    else throw new Error(`Unknown section kind ${kind}`);
    at += size;
  }
  return { ...body, ...sequences };
}

function readSequence(bytes: Buffer, start: number, end: number): Doc {
  const zero = bytes.indexOf(0, start);
  const documents: Doc[] = [];
  for (let at = zero + 1; at < end; at += bytes.readInt32LE(at))
    documents.push(decode(bytes.subarray(at, at + bytes.readInt32LE(at))));
  return { [bytes.toString('utf8', start, zero)]: documents };
}

const decode = (bytes: Buffer): Doc => deserialize(bytes, { promoteLongs: false, promoteBuffers: false });

/** Writes a reply; stored documents in a cursor's batch go out as they are. */
export function writeMessage(to: Request, reply: Reply): Buffer {
  const document = reply.batch
    ? withBatch(reply.fields, reply.batch)
    : Buffer.from(serialize({ ...reply.fields, ok: reply.fields['ok'] ?? 1 }));
  const head = Buffer.alloc(to.legacy ? 36 : 21);
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(to.id, 8);
  head.writeInt32LE(to.legacy ? opReply : opMsg, 12);
  if (to.legacy) head.writeInt32LE(1, 32);
  return Buffer.concat([head, document]);
}

/** `{ cursor: { id, ns, firstBatch: [...] }, ok: 1 }`, put together from parts without decoding the documents. */
function withBatch(fields: Doc, { name, id, namespace, documents }: NonNullable<Reply['batch']>): Buffer {
  const elements = documents.flatMap((document, position) => [Buffer.from(`\x03${position}\0`, 'latin1'), document]);
  const list = wrapped([...elements]);
  const cursor = wrapped([
    inner(serialize({ id: Long.fromBigInt(id), ns: namespace })),
    Buffer.from(`\x04${name}\0`, 'latin1'),
    list,
  ]);
  return wrapped([Buffer.from('\x03cursor\0', 'latin1'), cursor, inner(serialize({ ...fields, ok: 1 }))]);
}

const inner = (document: Uint8Array) => document.subarray(4, document.length - 1);

function wrapped(parts: Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 5);
  const size = Buffer.alloc(4);
  size.writeInt32LE(length);
  return Buffer.concat([size, ...parts, Buffer.from([0])], length);
}
