import { createHash } from 'node:crypto';
import mongoose, { type Connection } from 'mongoose';

const { BSON } = mongoose.mongo;
const width = 32;

/** What a collection holds: how many documents, and a number that is the same for the same documents in any order. */
export interface Fingerprint {
  count: number;
  hash: string;
}

export type Raw = { _id: unknown } & Record<string, unknown>;

/** Types are kept as they lie in the store: a whole number stays one. */
export const asStored = { promoteValues: false, promoteLongs: false, promoteBuffers: false } as const;

export const digestOf = (document: Raw): Buffer => createHash('sha256').update(BSON.serialize(document)).digest();

/** Adds up digests: the order in which documents come does not matter, and two documents alike do not cancel out. */
export class Sum {
  private total = 0n;
  private count = 0;

  add(digest: Buffer): void {
    this.total = BigInt.asUintN(width * 8, this.total + BigInt(`0x${digest.toString('hex')}`));
    this.count++;
  }

  get fingerprint(): Fingerprint {
    return { count: this.count, hash: this.total.toString(16).padStart(width * 2, '0') };
  }
}

export async function fingerprintOf(database: Connection, collection: string): Promise<Fingerprint> {
  const sum = new Sum();
  for await (const document of database.collection<Raw>(collection).find({}, asStored)) sum.add(digestOf(document));
  return sum.fingerprint;
}

export const isSame = (one: Fingerprint | undefined, other: Fingerprint) =>
  one?.count === other.count && one.hash === other.hash;
