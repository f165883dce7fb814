import mongoose, { type Connection, type mongo as driver } from 'mongoose';
import { asStored, digestOf, type Fingerprint, type Raw, Sum } from './fingerprint.js';

const { mongo } = mongoose;

const batch = 200;
/** Parts of attachments are large; a batch of them stays below what one message may hold. */
const mostBytes = 16 * 1024 * 1024;

export interface Copied {
  fingerprint: Fingerprint;
  /** Documents written now: what was there already as it should be was left. */
  written: number;
  removed: number;
}

/** Makes a collection of the target the same as that of the source. May be cut short anywhere and called again. */
export async function copyCollection(from: Connection, to: Connection, name: string): Promise<Copied> {
  const [source, target] = [from.collection<Raw>(name), to.collection<Raw>(name)];
  const sum = new Sum();
  let written = 0;
  let waiting: { document: Raw; digest: Buffer }[] = [];
  let bytes = 0;
  const flush = async () => {
    const there = await digestsOf(target as never, waiting);
    const changed = waiting.filter(({ document, digest }) => !there.get(keyOf(document._id))?.equals(digest));
    if (changed.length > 0)
      await target.bulkWrite(
        changed.map(({ document }) => ({
          replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true },
        })) as never[],
        { ordered: true },
      );
    written += changed.length;
    [waiting, bytes] = [[], 0];
  };
  for await (const document of source.find({}, asStored)) {
    const digest = digestOf(document);
    sum.add(digest);
    waiting.push({ document, digest });
    bytes += sizeOf(document);
    if (waiting.length >= batch || bytes >= mostBytes) await flush();
  }
  if (waiting.length > 0) await flush();
  return { fingerprint: sum.fingerprint, written, removed: await removeSurplus(source as never, target as never) };
}

type Collection = driver.Collection<Raw>;

async function digestsOf(target: Collection, waiting: readonly { document: Raw }[]): Promise<Map<string, Buffer>> {
  const ids = waiting.map(({ document }) => document._id);
  const found = await target.find({ _id: { $in: ids } } as never, asStored).toArray();
  return new Map(found.map((document) => [keyOf(document._id), digestOf(document as Raw)]));
}

/** What the source no longer has. */
async function removeSurplus(source: Collection, target: Collection): Promise<number> {
  let removed = 0;
  let ids: unknown[] = [];
  const flush = async () => {
    const kept = await source.find({ _id: { $in: ids } } as never, { ...asStored, projection: { _id: 1 } }).toArray();
    const known = new Set(kept.map(({ _id }) => keyOf(_id)));
    const surplus = ids.filter((id) => !known.has(keyOf(id)));
    if (surplus.length > 0) removed += (await target.deleteMany({ _id: { $in: surplus } } as never)).deletedCount;
    ids = [];
  };
  for await (const { _id } of target.find({}, { ...asStored, projection: { _id: 1 } })) {
    ids.push(_id);
    if (ids.length >= batch) await flush();
  }
  if (ids.length > 0) await flush();
  return removed;
}

const keyOf = (id: unknown) => digestOf({ _id: id }).toString('base64');
const sizeOf = ({ data }: Raw) => (data instanceof mongo.Binary ? data.length() : 0);
