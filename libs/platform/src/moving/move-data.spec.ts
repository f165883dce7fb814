import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose, { type Connection } from 'mongoose';
import { type DocumentServer, startDocumentServer } from '@digital-customs/document-server';
import { moveData } from './move-data.js';

const { Binary, Decimal128, Double, GridFSBucket, Int32, Long, ObjectId } = mongoose.mongo;
const databases = ['identity', 'repository', 'events'];

describe('moving an installation’s data', () => {
  let folder: string;
  let servers: DocumentServer[];
  let from: Connection;
  let to: Connection;
  let file: Buffer;
  const of = (connection: Connection, database: string) => connection.useDb(database, { useCache: true });
  const move = (over = false) => moveData(from, to, { databases, over });
  const people = (connection: Connection) =>
    of(connection, 'identity').collection<{ _id: string; name: string }>('people');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'move-'));
    servers = [];
    for (const name of ['from', 'to'])
      servers.push(await startDocumentServer({ dataDir: join(folder, name), thread: false }));
    const [source, target] = servers.map(({ uri }) => mongoose.createConnection(uri));
    [from, to] = [await source!.asPromise(), await target!.asPromise()];
    await of(from, 'identity')
      .collection('migrations')
      .insertOne({ _id: '0001-first-layout' as never, at: new Date('2026-01-05') });
    await people(from).insertMany(Array.from({ length: 450 }, (_, index) => ({ _id: `p-${index}`, name: `${index}` })));
    await of(from, 'repository')
      .collection('of-all-types')
      .insertOne({
        _id: new ObjectId(),
        whole: new Int32(1),
        double: new Double(1),
        long: Long.fromString('9007199254740993'),
        decimal: Decimal128.fromString('1.10'),
        at: new Date(0),
        bytes: new Binary(randomBytes(10)),
        nothing: null,
        list: [[], [{}], 'é'],
      });
    await of(from, 'events')
      .collection('events')
      .insertOne({ _id: 1 as never, topic: 'a.b', event: {} });
    file = randomBytes(700_000);
    const bucket = new GridFSBucket(of(from, 'repository').db!, { bucketName: 'attachments' });
    await pipeline(Readable.from([file]), bucket.openUploadStreamWithId('f-1' as never, 'decree.pdf'));
  });
  afterEach(async () => {
    await from.close();
    await to.close();
    for (const server of servers) await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('brings all of it, types and attachments included', async () => {
    const moved = await move();
    expect(moved.written).toBe(moved.documents);
    expect(moved.documents).toBe(1 + 450 + 1 + 1 + 1 + Math.ceil(700_000 / (255 * 1024)));
    const [sent, got] = await Promise.all(
      [from, to].map((each) => of(each, 'repository').collection('of-all-types').findOne({}, { promoteValues: false })),
    );
    expect(got).toEqual(sent);
    const bucket = new GridFSBucket(of(to, 'repository').db!, { bucketName: 'attachments' });
    const hash = createHash('sha256');
    for await (const part of bucket.openDownloadStream('f-1' as never)) hash.update(part as Buffer);
    expect(hash.digest('hex')).toBe(createHash('sha256').update(file).digest('hex'));
  });

  it('called again writes nothing where nothing has changed, and what has changed where something has', async () => {
    await move();
    expect((await move()).written).toBe(0);
    await people(from).updateOne({ _id: 'p-7' }, { $set: { name: 'Aline' } });
    await people(from).deleteOne({ _id: 'p-8' });
    expect((await move()).written).toBe(1);
    expect(await people(to).findOne({ _id: 'p-7' })).toMatchObject({ name: 'Aline' });
    expect(await people(to).findOne({ _id: 'p-8' })).toBeNull();
  });

  it('goes on after it was cut short', async () => {
    await move();
    await of(to, 'moved')
      .collection('moves')
      .updateOne({}, { $set: { finishedAt: null } });
    await people(to).deleteMany({ _id: { $in: Array.from({ length: 200 }, (_, index) => `p-${index + 200}`) } });
    expect((await move()).written).toBe(200);
  });

  it('refuses a server on which somebody works already, names where, and changes nothing', async () => {
    await people(to).insertOne({ _id: 'other', name: 'Somebody' });
    await expect(move()).rejects.toThrow('holds data already, as in identity.people. Nothing was changed');
    expect(await people(to).countDocuments()).toBe(1);
    expect((await move(true)).written).toBeGreaterThan(450);
    expect(await people(to).findOne({ _id: 'other' })).toBeNull();
  });

  it('refuses to undo what was changed on the server since', async () => {
    await move();
    await people(to).updateOne({ _id: 'p-1' }, { $set: { name: 'Changed on the new server' } });
    await expect(move()).rejects.toThrow('identity.people was changed on the server since the data were moved');
    expect(await people(to).findOne({ _id: 'p-1' })).toMatchObject({ name: 'Changed on the new server' });
  });

  it('refuses to mix two installations', async () => {
    await move();
    await of(from, 'identity')
      .collection('migrations')
      .updateOne({}, { $set: { at: new Date('2026-02-01') } });
    await expect(move()).rejects.toThrow('the data of another installation');
  });

  it('refuses a folder on which nothing was ever started', async () => {
    await of(from, 'identity').collection('migrations').deleteMany({});
    await expect(move()).rejects.toThrow('holds no installation');
  });
});
