import { randomBytes } from 'node:crypto';
import mongoose, { type Connection, type mongo } from 'mongoose';

export type Doc = Record<string, unknown>;
/** Ids of the kinds the checks use; a wider type would leave the driver's filters none. */
export type Id = string | number | boolean | null;
export type Documents = mongo.Collection<Doc & { _id: Id }>;

/** A store that the checks run against. */
export interface Opened {
  uri: string;
  close(): Promise<void>;
}

/** One connection through Mongoose to a database of its own, and new collections in it. */
export class Bench {
  private made = 0;

  private constructor(
    readonly connection: Connection,
    private readonly opened: Opened,
  ) {}

  static async open(open: () => Promise<Opened>): Promise<Bench> {
    const opened = await open();
    const dbName = `contract-${randomBytes(6).toString('hex')}`;
    const connection = await mongoose.createConnection(opened.uri, { dbName, maxPoolSize: 16 }).asPromise();
    return new Bench(connection, opened);
  }

  get db(): mongo.Db {
    return this.connection.db! as unknown as mongo.Db;
  }

  /** A name that no collection has yet. */
  name(): string {
    return `things${++this.made}`;
  }

  /** A new collection that holds these documents. */
  async holding(...documents: Doc[]): Promise<Documents> {
    const collection = this.db.collection<Doc & { _id: Id }>(this.name());
    if (documents.length) await collection.insertMany(documents as (Doc & { _id: Id })[]);
    return collection;
  }

  async close(): Promise<void> {
    await this.connection.dropDatabase();
    await this.connection.close();
    await this.opened.close();
  }
}

/** Checks on one subject; the bench stands while they run. */
export type Checks = (bench: () => Bench) => void;

/** The `_id`s that a filter finds, in the order of `_id`. */
export const found = async (collection: Documents, filter: Doc): Promise<unknown[]> =>
  (
    await collection
      .find(filter as mongo.Filter<Doc & { _id: Id }>)
      .sort({ _id: 1 })
      .toArray()
  ).map(({ _id }) => _id);

/** What an operation is refused with. @throws Error when it is not refused */
export async function refusal(work: Promise<unknown>): Promise<{ code: number; message: string } & Doc> {
  try {
    await work;
  } catch (error) {
    return error as { code: number; message: string } & Doc;
  }
  throw new Error('This should have been refused, but was done');
}
