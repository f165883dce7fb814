import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { freePorts } from '../ports.js';
import { Documents } from '../processes/documents-process.js';
import { Program } from '../system/program.js';
import { runTool } from '../system/tool.js';

/** A service that is set up wrongly says what and where before it serves anything, and changes nothing. */
describe('a service with', () => {
  let folder: string;
  let documents: Documents;
  let data: Connection;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'digital-customs-configuration-'));
    documents = await Documents.start(folder);
    data = await mongoose.createConnection(documents.uri).asPromise();
  });
  afterAll(async () => {
    await data?.close();
    await documents?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const databaseOf = (service: string) => data.getClient().db(service);
  const start = async (settings: Record<string, string> = {}, name = 'work-plan') => {
    const [port] = await freePorts(1);
    return Program.start(name, { MONGODB_URI: documents.uri, DATA_DIR: folder, PORT: String(port), ...settings });
  };
  const refused = async (settings: Record<string, string>, name?: string) => {
    const started = await start(settings, name).catch((error: Error) => error);
    if (started instanceof Error) return started.message;
    await started.end();
    throw new Error('It started');
  };

  it('no MongoDB at its address ends and names the setting', async () => {
    const [port] = await freePorts(1);
    const said = await refused({ MONGODB_URI: `mongodb://services:secret-of-a-test@127.0.0.1:${port}/` });
    expect(said).toMatch(/ended with 1.*MongoDB does not answer \(.*ECONNREFUSED.*MONGODB_URI/s);
    expect(said).not.toContain('secret-of-a-test');
  });

  it('a wrong password for MongoDB ends and names the setting', async () => {
    const said = await refused({ MONGODB_URI: documents.uri.replace(/:[^:@]+@/, ':another@') });
    expect(said).toMatch(/ended with 1.*MongoDB refuses the name and password of MONGODB_URI/s);
  });

  it('data of a newer release ends, says which steps it does not know, and changes nothing', async () => {
    const migrations = databaseOf('work-plan').collection('migrations');
    await migrations.insertOne({ _id: '9999-later' as never, at: new Date() });
    const before = await databaseOf('work-plan').listCollections().toArray();
    for (const MIGRATE of ['1', '0']) {
      const said = await refused({ MIGRATE });
      expect(said).toMatch(
        /ended with 1.*work-plan were written by a newer release: it has run 9999-later.*Nothing was changed/s,
      );
    }
    expect((await runTool('migrate', ['work-plan'], { MONGODB_URI: documents.uri })).said).toContain('9999-later');
    expect(await databaseOf('work-plan').listCollections().toArray()).toEqual(before);
    await migrations.deleteMany({});
  });

  it('an index of the same name made otherwise ends and names the collection', async () => {
    await databaseOf('work-plan')
      .collection('collected-practices')
      .createIndex({ region: 1 }, { name: 'received_1_publishedAt_-1' });
    const said = await refused({});
    expect(said).toMatch(/ended with 1.*could not be brought up to date at the indexes of collected-practices/s);
    await databaseOf('work-plan').collection('collected-practices').drop();
  });

  it('data that lack a step, told to run none, ends and says what to run; after that it starts', async () => {
    expect(await refused({ MIGRATE: '0' })).toMatch(/lack 0001-first-layout\. Run: npm run migrate -- work-plan/);
    expect((await runTool('migrate', ['work-plan'], { MONGODB_URI: documents.uri })).code).toBe(0);
    expect(await (await start({ MIGRATE: '0' })).end()).toBe(0);
  });

  it('brokers that cannot be reached starts, answers, and says that it has no events', async () => {
    const [port] = await freePorts(1);
    const program = await start({ KAFKA_BROKERS: `127.0.0.1:${port}` });
    const ready = await fetch(`http://127.0.0.1:${program.settings['PORT']}/api/health/ready`);
    expect([ready.status, ((await ready.json()) as { parts: string[] }).parts]).toEqual([503, ['events']]);
    for (let attempt = 0; attempt < 200 && !program.said.includes('put off'); attempt++)
      await new Promise((later) => setTimeout(later, 100));
    expect(program.said).toMatch(/events of digital-customs\.work-plan put off: .*ECONNREFUSED/);
    expect(await program.end()).toBe(0);
  });

  it('a search server that is not there starts, and says so to who searches and in readiness', async () => {
    const [port] = await freePorts(1);
    const MEILISEARCH_URL = `http://127.0.0.1:${port}`;
    const program = await start({ MEILISEARCH_URL, MEILISEARCH_KEY: 'key-of-a-test-of-its-own' }, 'search');
    const url = `http://127.0.0.1:${program.settings['PORT']}`;
    const answer = await fetch(`${url}/api/search?q=customs`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await answer.json()) as object).toMatchObject({ code: 'search.unavailable' });
    expect((await fetch(`${url}/api/health/live`)).status).toBe(200);
    expect(((await (await fetch(`${url}/api/health/ready`)).json()) as { parts: string[] }).parts).toEqual([
      'search-index',
    ]);
    expect(await program.end()).toBe(0);
  });

  it('half of the settings of single sign-on ends and names the others', async () => {
    const said = await refused({ OIDC_ISSUER: 'https://login.customs.example', PUBLIC_URL: '' }, 'identity');
    expect(said).toMatch(/ended with 1.*OIDC_CLIENT_ID: is not set.*OIDC_CLIENT_SECRET.*PUBLIC_URL/s);
  });
});
