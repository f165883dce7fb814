import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, visitor } from '@digital-customs/contracts';
import { startDocumentServer } from '@digital-customs/document-server';
import {
  ActorSource,
  createHttpApp,
  createLogger,
  listen,
  PlatformModule,
  PlatformSettings,
  type RunSettings,
} from '@digital-customs/platform';

export interface TestApp {
  app: NestFastifyApplication;
  settings: RunSettings;
  /** Sends a request as somebody (a visitor unless told) and resolves to the answer. */
  send(
    method: string,
    path: string,
    options?: { as?: Actor; body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** Repeats a look until it passes; fails with its last error after ten seconds. */
  eventually<T>(look: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
}

const actorHeader = 'x-test-actor';

/** Takes the actor from a header: tests of a service choose who asks without signing in. */
class NamedActors extends ActorSource {
  actorOf(request: { headers: Record<string, unknown> }): Promise<Actor> {
    const given = request.headers[actorHeader];
    return Promise.resolve(typeof given === 'string' ? (JSON.parse(decodeURIComponent(given)) as Actor) : visitor);
  }
}

@Global()
@Module({ providers: [{ provide: ActorSource, useClass: NamedActors }], exports: [ActorSource] })
class NamedActorsModule {}

/**
 * Runs service modules with HTTP and events on the embedded document server, or on `MONGODB_URI` where that is set.
 * `ownActors`: the modules under test bring their own `ActorSource`.
 */
export async function startTestApp(options: {
  imports: (Type | DynamicModule)[] | ((settings: RunSettings) => (Type | DynamicModule)[]);
  ownActors?: boolean;
  dataDir?: string;
  /** The size the document store may grow to, in pages of 4 kB: a disk that gets full. */
  maxPages?: number;
  publicUrl?: string;
}): Promise<TestApp> {
  const folder = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'digital-customs-')));
  const external = process.env['MONGODB_URI'];
  const documents = external
    ? null
    : await startDocumentServer({ dataDir: folder, thread: false, maxPages: options.maxPages });
  const settings = {
    ...PlatformSettings.parse({ DATA_DIR: folder, PORT: 0, LOG_LEVEL: 'error', PUBLIC_URL: options.publicUrl }),
    MONGODB_URI: external ?? documents!.uri,
    soleWriter: documents !== null,
  };
  const imports = typeof options.imports === 'function' ? options.imports(settings) : options.imports;

  @Module({ imports: [PlatformModule.for(settings), ...(options.ownActors ? [] : [NamedActorsModule]), ...imports] })
  class TestModule {}

  const app = await createHttpApp(TestModule, createLogger(process.env['TEST_LOG'] ?? 'fatal'));
  await listen(app, '127.0.0.1', 0);
  return {
    app,
    settings,
    async send(method, path, { as, body, headers = {} } = {}) {
      const answer = await app.inject({
        method: method as 'GET',
        url: path,
        headers: { ...(as && { [actorHeader]: encodeURIComponent(JSON.stringify(as)) }), ...headers },
        ...(body !== undefined && { payload: body as object }),
      });
      const isJson = /json\b/.test(String(answer.headers['content-type']));
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: isJson && answer.body ? (JSON.parse(answer.body) as unknown) : answer.body,
      };
    },
    eventually,
    async close() {
      await app.close();
      await documents?.stop();
      if (!options.dataDir) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function eventually<T>(look: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await look();
    } catch (error) {
      if (attempt >= 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
