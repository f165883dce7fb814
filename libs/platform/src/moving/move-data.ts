import type { Connection } from 'mongoose';
import { copyCollection } from './copy-collection.js';
import { type Fingerprint, fingerprintOf, isSame } from './fingerprint.js';

/** Databases of the embedded store that are moved: those of the services, and the log of events. */
export interface MoveOptions {
  databases: readonly string[];
  /** Replaces what the target holds although it is of others, or was changed since an earlier move. */
  over?: boolean;
  say?(line: string): void;
}

interface Move {
  _id: 'standalone';
  /** Which installation it came from. */
  source: string;
  startedAt: Date;
  finishedAt: Date | null;
  collections: Record<string, Fingerprint>;
}

export interface Moved {
  collections: number;
  documents: number;
  written: number;
}

/** The target holds data that this move must not touch. */
export class ForeignData extends Error {
  constructor(detail: string) {
    super(`${detail} Nothing was changed. Name another server, or replace what it holds with --over.`);
    this.name = 'ForeignData';
  }
}

/** What has arrived is not what was sent. */
export class MoveIncomplete extends Error {
  constructor(differing: string[]) {
    super(`After the move these collections differ: ${differing.join(', ')}. Run the same command again.`);
    this.name = 'MoveIncomplete';
  }
}

/**
 * Copies databases from one server to another, and reads all of it back to compare counts and hashes. Called again, it
 * copies what has changed in the source since; after a move that was cut short it goes on. Throws ForeignData, MoveIncomplete.
 */
export async function moveData(from: Connection, to: Connection, options: MoveOptions): Promise<Moved> {
  const { databases, over = false, say = () => {} } = options;
  const source = await installationOf(from);
  const moves = to.useDb('moved', { useCache: true }).collection<Move>('moves');
  const earlier = await moves.findOne({ _id: 'standalone' });
  if (!over) await requireOwn(to, databases, source, earlier);
  const startedAt = new Date();
  await moves.updateOne(
    { _id: 'standalone' },
    { $set: { source, startedAt, finishedAt: null }, $setOnInsert: { collections: {} } },
    { upsert: true },
  );
  const sent = new Map<string, Fingerprint>();
  let written = 0;
  for (const database of databases) {
    const [source, target] = [from.useDb(database, { useCache: true }), to.useDb(database, { useCache: true })];
    for (const name of await namesIn(source, target)) {
      const copied = await copyCollection(source, target, name);
      sent.set(`${database}.${name}`, copied.fingerprint);
      written += copied.written;
      say(`${database}.${name}: ${copied.fingerprint.count} documents, ${copied.written} of them written now`);
    }
  }
  const differing: string[] = [];
  for (const [name, fingerprint] of sent) if (!isSame(await arrived(to, name), fingerprint)) differing.push(name);
  if (differing.length > 0) throw new MoveIncomplete(differing);
  const collections = Object.fromEntries(
    [...sent].map(([name, fingerprint]) => [name.replaceAll('.', '/'), fingerprint]),
  );
  await moves.updateOne({ _id: 'standalone' }, { $set: { collections, finishedAt: new Date() } });
  const documents = [...sent.values()].reduce((sum, { count }) => sum + count, 0);
  return { collections: sent.size, documents, written };
}

/** Tells one installation from another: by when its first data were written. */
async function installationOf(from: Connection): Promise<string> {
  const first = await from
    .useDb('identity', { useCache: true })
    .collection<{ _id: string; at: Date }>('migrations')
    .findOne({ _id: '0001-first-layout' });
  if (!first) throw new Error('The data folder holds no installation: start the product on it once.');
  return first.at.toISOString();
}

async function requireOwn(to: Connection, databases: readonly string[], source: string, earlier: Move | null) {
  if (earlier && earlier.source !== source)
    throw new ForeignData(
      `The server holds the data of another installation, moved at ${earlier.startedAt.toISOString()}.`,
    );
  // A move that was cut short has not been used yet.
  if (earlier && !earlier.finishedAt) return;
  for (const database of databases)
    for (const name of await namesIn(to.useDb(database, { useCache: true }))) {
      const there = await arrived(to, `${database}.${name}`);
      const left = earlier?.collections[`${database}.${name}`.replaceAll('.', '/')];
      if (!earlier && there.count > 0)
        throw new ForeignData(`The server holds data already, as in ${database}.${name}.`);
      if (earlier && !isSame(left, there) && there.count > 0)
        throw new ForeignData(`${database}.${name} was changed on the server since the data were moved.`);
    }
}

const arrived = (to: Connection, name: string) => {
  const at = name.indexOf('.');
  return fingerprintOf(to.useDb(name.slice(0, at), { useCache: true }), name.slice(at + 1));
};

async function namesIn(...all: Connection[]): Promise<string[]> {
  const found = await Promise.all(all.map((database) => database.listCollections()));
  const names = found.flat().map(({ name }) => name);
  return [...new Set(names)].filter((name) => !name.startsWith('system.')).sort();
}
