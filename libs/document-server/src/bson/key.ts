import { Binary, BSONRegExp, type Code, type ObjectId, type Timestamp } from 'bson';
import { numberKey } from './number-key.js';
import type { BsonNumber } from './numbers.js';
import { entriesOf, rank, rankOf } from './types.js';

/**
 * The order-preserving key of a value: `Buffer.compare` of two keys is MongoDB's order of the two values, equal values have equal keys,
 * and no key is the beginning of another, so that keys may follow each other in a compound key.
 */
export const valueKey = (value: unknown): Buffer => Buffer.concat([Buffer.of(rankOf(value)), valueBody(value)]);

/** The key as a string: equal values have the same, so that sets and maps can find them. */
export const keyText = (value: unknown): string => valueKey(value).toString('latin1');

/** Reverses the order of a key. */
export const reversed = (key: Uint8Array): Buffer => Buffer.from(key.map((byte) => ~byte));

/** A key without its leading type byte. */
export const valueBody = (value: unknown): Uint8Array => {
  switch (rankOf(value)) {
    case rank.number:
      return numberKey(value as BsonNumber);
    case rank.string:
      return textKey(String(value));
    case rank.object:
      return Buffer.concat([
        ...entriesOf(value).flatMap(([name, field]) => [Buffer.of(rankOf(field)), textKey(name), valueBody(field)]),
        end,
      ]);
    case rank.array:
      return Buffer.concat([...(value as unknown[]).map(valueKey), end]);
    case rank.binary:
      return binaryKey(value as Binary | Uint8Array);
    case rank.objectId:
      return (value as ObjectId).id;
    case rank.boolean:
      return Buffer.of(Number(value));
    case rank.date:
      return signedKey(BigInt((value as Date).getTime()));
    case rank.timestamp:
      return unsignedKey((value as Timestamp).toBigInt());
    case rank.regex:
      return regexKey(value as BSONRegExp | RegExp);
    case rank.code:
      return Buffer.concat([
        textKey((value as Code).code),
        (value as Code).scope ? valueKey((value as Code).scope) : end,
      ]);
    default:
      return nothing;
  }
};

const nothing = Buffer.alloc(0);
/** Below every type byte, so that the shorter list comes first. */
const end = Buffer.of(2);

/** UTF-8, its zero bytes escaped as 00 FF, ended by 00 01. */
const textKey = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  if (!bytes.includes(0)) return Buffer.concat([bytes, textEnd]);
  const escaped: number[] = [];
  for (const byte of bytes) escaped.push(...(byte === 0 ? [0, 0xff] : [byte]));
  return Buffer.from([...escaped, 0, 1]);
};
const textEnd = Buffer.of(0, 1);

const binaryKey = (value: Binary | Uint8Array): Buffer => {
  const bytes = value instanceof Binary ? value.value() : value;
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length);
  head[4] = value instanceof Binary ? value.sub_type : 0;
  return Buffer.concat([head, bytes]);
};

const regexKey = (value: BSONRegExp | RegExp): Buffer =>
  value instanceof BSONRegExp
    ? Buffer.concat([textKey(value.pattern), textKey(value.options)])
    : Buffer.concat([textKey(value.source), textKey(value.flags)]);

const unsignedKey = (value: bigint): Buffer => {
  const key = Buffer.alloc(8);
  key.writeBigUInt64BE(BigInt.asUintN(64, value));
  return key;
};
const signedKey = (value: bigint): Buffer => unsignedKey(value + (1n << 63n));
