import { BSONError } from 'bson';

/** An element of an encoded document: where it lies, and the bytes of its value. */
export type RawElement = { type: number; name: string; start: number; end: number; value: Buffer };

const fixedSizes: Record<number, number> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0x7f: 0,
  0xff: 0,
};

/** Walks over the elements of an encoded document without decoding their values. */
export function* rawElements(document: Uint8Array): Generator<RawElement> {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength);
  for (let start = 4; start < bytes.length - 1;) {
    const type = bytes[start]!;
    const nameEnd = bytes.indexOf(0, start + 1);
    const end = nameEnd + 1 + valueSize(bytes, type, nameEnd + 1);
    if (nameEnd < 0 || end > bytes.length - 1)
      throw new BSONError('corrupt BSON: an element is longer than its document');
    yield {
      type,
      name: bytes.toString('utf8', start + 1, nameEnd),
      start,
      end,
      value: bytes.subarray(nameEnd + 1, end),
    };
    start = end;
  }
}

const valueSize = (bytes: Buffer, type: number, at: number): number => {
  const fixed = fixedSizes[type];
  if (fixed !== undefined) return fixed;
  switch (type) {
    case 0x02:
    case 0x0d:
    case 0x0e:
      return 4 + bytes.readInt32LE(at);
    case 0x03:
    case 0x04:
    case 0x0f:
      return bytes.readInt32LE(at);
    case 0x05:
      return 5 + bytes.readInt32LE(at);
    case 0x0b:
      return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1 - at;
    case 0x0c:
      return 4 + bytes.readInt32LE(at) + 12;
    default:
      throw new BSONError(`corrupt BSON: unknown type ${type}`);
  }
};

/** An encoded document with an array of encoded documents in it, put together without decoding any. */
export const rawArray = (documents: Uint8Array[]): Buffer => {
  const parts: Uint8Array[] = [Buffer.alloc(4)];
  let size = 5;
  documents.forEach((document, i) => {
    const head = Buffer.from(`\x03${i}\0`, 'latin1');
    parts.push(head, document);
    size += head.length + document.length;
  });
  parts.push(Buffer.of(0));
  const bytes = Buffer.concat(parts, size);
  bytes.writeInt32LE(size);
  return bytes;
};

/** Adds an element in front of an encoded document's others. */
export const withFirst = (type: number, name: string, value: Uint8Array, rest: Uint8Array): Buffer => {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.of(type), Buffer.from(`${name}\0`), value, rest.subarray(4)]);
  bytes.writeInt32LE(bytes.length);
  return bytes;
};

/** Makes a copier of these top-level fields of an encoded document, which decodes nothing and skips the rest by its size. */
export const fieldPicker = (names: Iterable<string>): ((document: Uint8Array) => Buffer) => {
  const wanted = [...names].map((name) => Buffer.from(`${name}\0`));
  return (document) => {
    const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength);
    const parts: Uint8Array[] = [Buffer.alloc(4)];
    for (let start = 4; start < bytes.length - 1 && parts.length <= wanted.length;) {
      const value = bytes.indexOf(0, start + 1) + 1;
      const end = value + valueSize(bytes, bytes[start]!, value);
      if (value === 0 || end > bytes.length - 1)
        throw new BSONError('corrupt BSON: an element is longer than its document');
      if (wanted.some((name) => isAt(bytes, start + 1, value, name))) parts.push(bytes.subarray(start, end));
      start = end;
    }
    parts.push(Buffer.of(0));
    const picked = Buffer.concat(parts);
    picked.writeInt32LE(picked.length);
    return picked;
  };
};

const isAt = (bytes: Buffer, from: number, to: number, name: Buffer): boolean => {
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name[i]) return false;
  return true;
};
