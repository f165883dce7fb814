import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guardedFetch } from './guarded-fetch.js';

describe('reading an address that somebody gave', () => {
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/away') return response.writeHead(302, { location: '/' }).end();
      if (request.url === '/long') return response.end(Buffer.alloc(2_000));
      if (request.url === '/slow') return undefined;
      return response.writeHead(200, { 'content-type': 'text/plain' }).end(`hello ${request.headers.host}`);
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const limits = { mostBytes: 1_000, patience: 300 };
  const open = (address: string) => guardedFetch(address, { ...limits, allowPrivate: false });
  const trusted = (address: string) => guardedFetch(address, { ...limits, allowPrivate: true });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://localhost:1/',
    'http://169.254.169.254/latest',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://172.20.0.1/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[64:ff9b::7f00:1]/',
  ])('refuses what is not of the open internet: %s', async (address) => {
    // prettier-ignore
    await expect(open(address)).rejects.toMatchObject({ why: 'private' });
  });

  it.each(['ftp://example.org/', 'file:///etc/passwd', 'nothing', 'http://a:b@example.org/'])(
    'refuses %s',
    async (address) => {
      await expect(open(address)).rejects.toMatchObject({ why: 'not-web' });
    },
  );

  it('reads, follows no redirect, waits and takes no longer and no more than it should', async () => {
    const { status, headers, body } = await trusted(url);
    expect([status, headers['content-type'], body.toString()]).toEqual([
      200,
      'text/plain',
      `hello ${new URL(url).host}`,
    ]);
    await expect(trusted(`${url}/away`)).rejects.toMatchObject({ why: 'redirect' });
    await expect(trusted(`${url}/long`)).rejects.toMatchObject({ why: 'too-large' });
    await expect(trusted(`${url}/slow`)).rejects.toMatchObject({ why: 'too-slow' });
    await expect(trusted('http://name.invalid/')).rejects.toMatchObject({ why: 'unknown' });
  });
});
