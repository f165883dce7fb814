import mongoose, { type Connection, Schema } from 'mongoose';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentServer, startDocumentServer } from '@digital-customs/document-server';
import { migrate, refuseNewer, requireMigrated } from './migrate.js';
import type { Migration } from './migration.js';

describe('bringing a service’s data up to date', () => {
  let folder: string;
  let server: DocumentServer;
  let connection: Connection;
  const ran: string[] = [];
  const step = (name: string, run = () => Promise.resolve()): Migration => ({
    name,
    run: () => run().then(() => void ran.push(name)),
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'migrate-'));
    server = await startDocumentServer({ dataDir: folder, thread: false });
    connection = await mongoose.createConnection(server.uri, { dbName: 'parcels', autoIndex: false }).asPromise();
    connection.model('Parcel', new Schema({ number: Number }, { autoIndex: false }).index({ number: 1 }));
  });
  afterAll(async () => {
    await connection.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => void ran.splice(0));

  it('is refused to a process that runs no steps while some are missing', async () => {
    await expect(requireMigrated('parcels', connection, [step('0001-a')])).rejects.toThrow(
      'lack 0001-a. Run: npm run migrate -- parcels',
    );
  });

  it('makes the declared indexes and runs the steps in order, each once', async () => {
    expect(await migrate('parcels', connection, [step('0002-b'), step('0001-a')])).toEqual(['0001-a', '0002-b']);
    expect(ran).toEqual(['0001-a', '0002-b']);
    const names = (await connection.collection('parcels').indexes()).map(({ name }) => name);
    expect(names).toContain('number_1');
    expect(await migrate('parcels', connection, [step('0001-a'), step('0002-b')])).toEqual([]);
    await requireMigrated('parcels', connection, [step('0001-a'), step('0002-b')]);
  });

  it('stops at a step that fails, says which, and runs it again the next time', async () => {
    const steps = (run: () => Promise<void>) => [step('0001-a'), step('0002-b'), step('0003-c', run), step('0004-d')];
    await expect(
      migrate(
        'parcels',
        connection,
        steps(() => Promise.reject(new Error('no room'))),
      ),
    ).rejects.toThrow('could not be brought up to date at 0003-c: Error: no room');
    expect(ran).toEqual([]);
    expect(
      await migrate(
        'parcels',
        connection,
        steps(() => Promise.resolve()),
      ),
    ).toEqual(['0003-c', '0004-d']);
  });

  it('is refused by older code, which changes nothing', async () => {
    await expect(migrate('parcels', connection, [step('0001-a'), step('0005-e')])).rejects.toThrow(
      /written by a newer release: it has run 0002-b, 0003-c, 0004-d/,
    );
    expect(ran).toEqual([]);
    await expect(refuseNewer('parcels', connection, [step('0001-a')])).rejects.toThrow(/written by a newer release/);
  });
});
