import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Global, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { visitor } from '@digital-customs/contracts';
import { startDocumentServer } from '@digital-customs/document-server';
import {
  ActorSource,
  Allow,
  createHttpApp,
  createLogger,
  listen,
  PlatformModule,
  PlatformSettings,
} from '@digital-customs/platform';
import { prepareGateway } from './gateway.js';

@Controller('echo')
class Echo {
  @Get()
  @Allow('search.read')
  long() {
    return { text: 'Customs '.repeat(1_000) };
  }

  @Get('short')
  @Allow('search.read')
  short() {
    return { text: 'Customs' };
  }

  @Post()
  @Allow('search.read')
  change() {
    return {};
  }
}

@Global()
@Module({
  controllers: [Echo],
  providers: [{ provide: ActorSource, useValue: { actorOf: () => Promise.resolve(visitor) } }],
  exports: [ActorSource],
})
class EchoModule {}

describe('the gateway', () => {
  let folder: string;
  let documents: Awaited<ReturnType<typeof startDocumentServer>>;
  const apps: NestFastifyApplication[] = [];

  const start = async (
    options: { https?: boolean; rateLimit?: number; keyRateLimit?: number; portal?: string } = {},
  ) => {
    const settings = {
      ...PlatformSettings.parse({ DATA_DIR: folder, PORT: 0, LOG_LEVEL: 'fatal' }),
      MONGODB_URI: documents.uri,
      soleWriter: true,
    };
    @Module({ imports: [PlatformModule.for(settings), EchoModule] })
    class Root {}
    const app = await createHttpApp(Root, createLogger('fatal'));
    await prepareGateway(app, { portal: join(folder, 'portal'), https: false, rateLimit: 10_000, ...options });
    await listen(app, '127.0.0.1', 0);
    apps.push(app);
    return app;
  };
  let app: NestFastifyApplication;
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
  const problemIn = ({ headers, body }: { headers: Record<string, unknown>; body: string }) => {
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    return JSON.parse(body) as { code: string; instance: string };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    await mkdir(join(folder, 'portal', 'assets'), { recursive: true });
    await writeFile(join(folder, 'portal', 'index.html'), '<!doctype html><title>Digital Customs</title>');
    await writeFile(join(folder, 'portal', 'assets', 'index-a1b2.js'), `/* ${'x'.repeat(5_000)} */`);
    await writeFile(join(folder, 'portal', 'mark.svg'), '<svg/>');
    documents = await startDocumentServer({ dataDir: folder, thread: false });
    app = await start();
  });
  afterAll(async () => {
    for (const running of apps) await running.close();
    await documents.stop();
    await rm(folder, { recursive: true, force: true });
  });

  describe('headers', () => {
    it('let pages load from the portal alone, and nobody frame them', async () => {
      const { headers } = await get('/');
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https?:|\*/);
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
      expect(headers['strict-transport-security']).toBeUndefined();
    });

    it.each(['/api/echo', '/api/nothing'])('let nothing load or run from the data of %s', async (url) => {
      expect((await get(url)).headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'same-origin',
      });
    });

    it('ask for TLS where people reach the portal over it', async () => {
      const { headers } = await (await start({ https: true })).inject({ method: 'GET', url: '/' });
      expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
      expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    });
  });

  describe('compression', () => {
    it.each([
      ['br', 'gzip, br'],
      ['gzip', 'gzip'],
      [undefined, 'identity'],
    ])('is %s for a reader that accepts %s', async (expected, accepted) => {
      const answer = await get('/api/echo', { 'accept-encoding': accepted });
      expect(answer.headers['content-encoding']).toBe(expected);
      expect(answer.rawPayload.length < 1_000).toBe(expected !== undefined);
      const asset = await get('/assets/index-a1b2.js', { 'accept-encoding': accepted });
      expect(asset.headers['content-encoding']).toBe(expected);
    });

    it('leaves small answers as they are', async () => {
      const answer = await get('/api/echo/short', { 'accept-encoding': 'br' });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.json()).toEqual({ text: 'Customs' });
    });
  });

  describe('the portal', () => {
    it('is answered at every address of its own, to be asked for again each time', async () => {
      for (const url of ['/', '/search?q=a.b', '/practices/1234', '/invitation/secret']) {
        const { statusCode, headers, body } = await get(url);
        expect([url, statusCode, headers['cache-control']]).toEqual([url, 200, 'no-cache']);
        expect(body).toContain('<title>Digital Customs</title>');
      }
    });

    it('keeps hashed files for ever, and others not', async () => {
      const cacheOf = async (url: string) => (await get(url)).headers['cache-control'];
      expect(await cacheOf('/assets/index-a1b2.js')).toBe('public, max-age=31536000, immutable');
      expect(await cacheOf('/mark.svg')).toBe('no-cache');
    });

    it('does not answer for files that are missing, nor outside its folder', async () => {
      expect(problemIn(await get('/assets/index-gone.js')).code).toBe('platform.not-found');
      for (const url of ['/../identity-secret', '/%2e%2e/identity-secret', '/assets/..%2f..%2fdocuments.db'])
        expect((await get(url)).body).not.toMatch(/SQLite|[0-9a-f]{64}/);
    });

    it('does not answer for the API', async () => {
      for (const url of ['/api', '/api/', '/api/nothing', '/api/nothing?x=1']) {
        const answer = await get(url);
        expect([url, answer.statusCode, problemIn(answer).code]).toEqual([url, 404, 'platform.not-found']);
      }
      const posted = await app.inject({ method: 'POST', url: '/api/nothing', payload: {} });
      expect([posted.statusCode, problemIn(posted).code]).toEqual([404, 'platform.not-found']);
    });

    it('may be missing: the API answers alone', async () => {
      const bare = await start({ portal: join(folder, 'none') });
      expect((await bare.inject('/api/echo/short')).statusCode).toBe(200);
      expect(problemIn(await bare.inject('/')).code).toBe('platform.not-found');
    });
  });

  describe('what crawlers look for', () => {
    it('is told where the list of pages is, and which are not for them', async () => {
      const { headers, body } = await get('/robots.txt', { host: 'dc.example' });
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(body).toContain('Sitemap: http://dc.example/sitemap.xml');
      expect(body).toContain('Disallow: /api/');
    });

    it.each(['/sitemap.xml', '/sitemaps/99.xml'])('has no %s where no service has', async (url) => {
      const answer = await get(url);
      expect([answer.statusCode, problemIn(answer).code]).toEqual([404, 'platform.not-found']);
    });
  });

  describe('changes from another site', () => {
    const post = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/api/echo', headers });

    it('are refused when they carry a cookie', async () => {
      const answer = await post({ cookie: 'a=b', 'sec-fetch-site': 'cross-site' });
      expect([answer.statusCode, problemIn(answer).code]).toEqual([403, 'platform.cross-site']);
      expect((await post({ cookie: 'a=b', origin: 'https://evil.example' })).statusCode).toBe(403);
    });

    it('are let through from the portal, and from programs', async () => {
      expect((await post({ cookie: 'a=b', 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
      expect((await post({ cookie: 'a=b' })).statusCode).toBe(201);
    });

    it('do not hinder reading', async () => {
      expect((await get('/api/echo/short', { cookie: 'a=b', 'sec-fetch-site': 'cross-site' })).statusCode).toBe(200);
    });
  });

  describe('limits', () => {
    it('stop an address that asks too often, and tell when to come back; health stays open', async () => {
      const small = await start({ rateLimit: 20 });
      const statuses = [];
      for (let count = 0; count < 20; count++) statuses.push((await small.inject('/api/echo/short')).statusCode);
      expect(new Set(statuses)).toEqual(new Set([200]));
      const refused = await small.inject('/api/echo/short');
      expect([refused.statusCode, problemIn(refused).code]).toEqual([429, 'platform.too-many-requests']);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect((await small.inject('/api/health/live')).statusCode).toBe(200);
      expect((await small.inject('/')).statusCode).toBe(200);
    });

    it('are a tenth for the changes of one session', async () => {
      const small = await start({ rateLimit: 20 });
      const post = (cookie: string) => small.inject({ method: 'POST', url: '/api/echo', headers: { cookie } });
      const statuses = [];
      for (const cookie of ['s=1', 's=1', 's=1', 's=2']) statuses.push((await post(cookie)).statusCode);
      expect(statuses).toEqual([201, 201, 429, 201]);
    });
  });

  it('serves the OpenAPI document with the routes of the application', async () => {
    const answer = await get('/api/openapi.json');
    expect(Object.keys(answer.json<{ paths: object }>().paths)).toEqual(
      expect.arrayContaining(['/api/echo', '/api/health/ready', '/api/openapi.json']),
    );
  });

  describe('limits of API keys', () => {
    it('are counted for each key, apart for changes, and told with every answer', async () => {
      const limited = await start({ keyRateLimit: 20 });
      const send = (key: string, method: 'GET' | 'POST' = 'GET') =>
        limited.inject({ method, url: '/api/echo/short', headers: { authorization: `Bearer ${key}` } });
      const first = await send('dck_one');
      expect(first.headers['ratelimit-policy']).toBe('"requests";q=20;w=60');
      expect(first.headers['ratelimit']).toMatch(/^"requests";r=19;t=\d+$/);
      const change = () =>
        limited.inject({ method: 'POST', url: '/api/echo', headers: { authorization: 'Bearer dck_one' } });
      expect((await change()).headers['ratelimit']).toMatch(/^"changes";r=1;t=\d+$/);
      expect((await change()).statusCode).toBe(201);
      expect((await change()).statusCode).toBe(429);
      for (let sent = 4; sent < 20; sent++) expect((await send('dck_one')).statusCode).toBe(200);
      const last = await send('dck_one');
      expect(problemIn(last).code).toBe('platform.too-many-requests');
      expect(last.headers['ratelimit']).toMatch(/^"requests";r=0;t=\d+$/);
      expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
      expect((await send('dck_two')).statusCode).toBe(200);
      expect((await limited.inject({ url: '/api/echo/short' })).headers['ratelimit']).toBeUndefined();
    });
  });
});
