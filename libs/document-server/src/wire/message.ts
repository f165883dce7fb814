import { decode, type Document } from '../bson/document.js';
import { badValue } from '../errors.js';
import { rawElements } from '../bson/raw.js';

/** A request: its command document, and what it carries as raw documents under the names of their fields. */
export type Request = {
  id: number;
  legacy: boolean;
  wantsReply: boolean;
  body: Document;
  sequences: Map<string, Uint8Array[]>;
};

const opReply = 1;
const opQuery = 2004;
const opMsg = 2013;
export const headerSize = 16;
/** MongoDB's limit for one message, in bytes. */
export const maxMessageSize = 48_000_000;

/** Reads a whole OP_MSG, or the OP_QUERY by which drivers say hello. Documents to be stored stay as they came, in bytes. */
export const readRequest = (message: Buffer): Request => {
  const id = message.readInt32LE(4);
  const operation = message.readInt32LE(12);
  if (operation === opQuery) return readQuery(id, message);
  if (operation !== opMsg)
    throw badValue(`the wire operation ${operation} is not supported by the embedded document server`);
  const flags = message.readUInt32LE(16);
  const end = flags & 1 ? message.length - 4 : message.length;
  const sequences = new Map<string, Uint8Array[]>();
  let body: Document | undefined;
  for (let at = 20; at < end;) {
    const kind = message[at]!;
    const size = message.readInt32LE(at + 1);
    if (size < 5 || at + 1 + size > end) throw badValue('a section of the message is longer than the message');
    const section = message.subarray(at + 1, at + 1 + size);
    if (kind === 0) body = readBody(section, sequences);
    else if (kind === 1) readSequence(section, sequences);
    else throw badValue(`unknown section kind ${kind}`);
    at += 1 + size;
  }
  if (!body) throw badValue('a message needs a body');
  return { id, legacy: false, wantsReply: (flags & 2) === 0, body, sequences };
};

const readBody = (section: Buffer, sequences: Map<string, Uint8Array[]>): Document => {
  const documents = [...rawElements(section)].find(({ name, type }) => name === 'documents' && type === 4);
  if (!documents) return decode(section);
  sequences.set(
    'documents',
    [...rawElements(documents.value)].map(({ value }) => value),
  );
  const rest = Buffer.concat([section.subarray(0, documents.start), section.subarray(documents.end)]);
  rest.writeInt32LE(rest.length);
  return decode(rest);
};

const readSequence = (section: Buffer, sequences: Map<string, Uint8Array[]>): void => {
  const nameEnd = section.indexOf(0, 4);
  const documents: Uint8Array[] = [];
  for (let at = nameEnd + 1; at < section.length;) {
    const size = section.readInt32LE(at);
    if (size < 5 || at + size > section.length) throw badValue('a document of the message is longer than its section');
    documents.push(section.subarray(at, at + size));
    at += size;
  }
  sequences.set(section.toString('utf8', 4, nameEnd), documents);
};

const readQuery = (id: number, message: Buffer): Request => {
  const nameEnd = message.indexOf(0, 20);
  const namespace = message.toString('utf8', 20, nameEnd);
  const body = decode(message.subarray(nameEnd + 9));
  return { id, legacy: true, wantsReply: true, body: { ...body, $db: namespace.split('.')[0] }, sequences: new Map() };
};

/** The bytes of a reply, to an OP_QUERY as OP_REPLY. */
export const writeReply = (request: { id: number; legacy: boolean }, body: Uint8Array): Buffer => {
  const prefix = Buffer.alloc(headerSize + (request.legacy ? 20 : 5));
  prefix.writeInt32LE(prefix.length + body.length, 0);
  prefix.writeInt32LE(request.id, 8);
  prefix.writeInt32LE(request.legacy ? opReply : opMsg, 12);
  if (request.legacy) {
    prefix.writeInt32LE(8, 16);
    prefix.writeInt32LE(1, 32);
  }
  return Buffer.concat([prefix, body]);
};
