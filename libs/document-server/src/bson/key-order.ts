import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';

/** Rank of a value's type in MongoDB's comparison order; also the first byte of its key. */
const rank = {
  minKey: 1,
  nothing: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 50,
  regex: 55,
  maxKey: 127,
} as const;

/** Thrown for a value that a key cannot hold without losing digits. */
export class NotAKey extends Error {}

/**
 * Writes a BSON value as bytes whose order is MongoDB's order of values, and of which none is the beginning of another.
 * Missing and null are one. Numbers of all types compare by value; a Decimal128 is approximated, so `exact` refuses it.
 */
export function keyOf(value: unknown, exact = false): Buffer {
  const parts: Buffer[] = [];
  write(value, parts, exact);
  return Buffer.concat(parts);
}

/** A key that sorts the other way round. */
export const inverted = (key: Buffer): Buffer => Buffer.from(key.map((byte) => 255 - byte));

function write(value: unknown, out: Buffer[], exact: boolean): void {
  const type = rankOf(value);
  out.push(Buffer.from([type]));
  switch (type) {
    case rank.number:
      return void out.push(numberKey(value, exact));
    case rank.string:
      return void out.push(textKey(typeof value === 'string' ? value : String(value)));
    case rank.object:
      for (const [name, inner] of Object.entries(value as object)) {
        out.push(Buffer.from([rankOf(inner)]), textKey(name));
        write(inner, out, exact);
      }
      return void out.push(Buffer.from([0]));
    case rank.array:
      for (const inner of value as unknown[]) write(inner, out, exact);
      return void out.push(Buffer.from([0]));
    case rank.binary:
      return void out.push(binaryKey(value as Binary | Uint8Array));
    case rank.objectId:
      return void out.push(Buffer.from((value as ObjectId).id));
    case rank.boolean:
      return void out.push(Buffer.from([value ? 1 : 0]));
    case rank.date:
      return void out.push(signed(BigInt((value as Date).getTime() || 0)));
    case rank.timestamp:
      return void out.push(unsigned((value as Timestamp).toBigInt()));
    case rank.regex:
      return void out.push(
        textKey(value instanceof RegExp ? value.source : (value as BSONRegExp).pattern),
        textKey(value instanceof RegExp ? value.flags : (value as BSONRegExp).options),
      );
  }
}

export function rankOf(value: unknown): number {
  if (value === null || value === undefined) return rank.nothing;
  if (typeof value === 'number' || typeof value === 'bigint') return rank.number;
  if (typeof value === 'string') return rank.string;
  if (typeof value === 'boolean') return rank.boolean;
  if (Array.isArray(value)) return rank.array;
  if (value instanceof Date) return rank.date;
  if (value instanceof RegExp || value instanceof BSONRegExp) return rank.regex;
  if (value instanceof Uint8Array) return rank.binary;
  return rankOfBsonType(value as { _bsontype?: string });
}

const bsonRanks: Record<string, number> = {
  ObjectId: rank.objectId,
  Long: rank.number,
  Int32: rank.number,
  Double: rank.number,
  Decimal128: rank.number,
  Binary: rank.binary,
  Timestamp: rank.timestamp,
  MinKey: rank.minKey,
  MaxKey: rank.maxKey,
  BSONSymbol: rank.string,
};

const rankOfBsonType = ({ _bsontype }: { _bsontype?: string }) => (_bsontype && bsonRanks[_bsontype]) || rank.object;

/** Eight bytes for the nearest double, eight for what a 64-bit integer has beyond it. */
function numberKey(value: unknown, exact: boolean): Buffer {
  if (value instanceof Decimal128) {
    if (exact) throw new NotAKey('Decimal128 cannot be an _id or part of a unique index here');
    return Buffer.concat([doubleKey(Number(value.toString())), signed(0n)]);
  }
  if (value instanceof Long || typeof value === 'bigint') {
    const whole = typeof value === 'bigint' ? value : value.toBigInt();
    return Buffer.concat([doubleKey(Number(whole)), signed(whole - BigInt(Number(whole)))]);
  }
  const plain = value instanceof Double || value instanceof Int32 ? value.valueOf() : (value as number);
  return Buffer.concat([doubleKey(plain), signed(0n)]);
}

function doubleKey(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  return bytes[0]! & 0x80 ? inverted(bytes) : ((bytes[0]! |= 0x80), bytes);
}

const signed = (value: bigint): Buffer => unsigned(BigInt.asUintN(64, value) ^ (1n << 63n));

function unsigned(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}

/** UTF-8 with a zero byte written as 00 FF, ended by 00 00. */
function textKey(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (!bytes.includes(0)) return Buffer.concat([bytes, Buffer.from([0, 0])]);
  return Buffer.from([...bytes].flatMap((byte) => (byte === 0 ? [0, 255] : [byte])).concat(0, 0));
}

function binaryKey(value: Binary | Uint8Array): Buffer {
  const bytes = value instanceof Binary ? value.value() : value;
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length);
  head[4] = value instanceof Binary ? value.sub_type : 0;
  return Buffer.concat([head, bytes]);
}

export const lowest = new MinKey();
export const highest = new MaxKey();
