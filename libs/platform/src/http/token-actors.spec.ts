import { createServer, type Server } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { actorToken, visitor } from '@digital-customs/contracts';
import { TokenActors } from './token-actors.js';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
const claims = { name: 'Aline Uwase', grants: [{ role: 'contributor', member: 'RW' }] };
const request = (token?: string) =>
  ({ headers: token ? { authorization: `Bearer ${token}` } : {} }) as unknown as FastifyRequest;

describe('TokenActors', () => {
  let server: Server;
  let key: Key;
  let actors: TokenActors;
  let url: string;

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    key = privateKey;
    const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'EdDSA' }] };
    server = createServer((_, answer) => {
      answer.setHeader('content-type', 'application/json').end(JSON.stringify(keys));
    });
    await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
    url = `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
    actors = new TokenActors(url);
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const sign = (from: Partial<{ key: Key; audience: string; issuer: string; expires: number; claims: object }> = {}) =>
    new SignJWT({ ...(from.claims ?? claims) })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
      .setSubject('u1')
      .setIssuer(from.issuer ?? actorToken.issuer)
      .setAudience(from.audience ?? actorToken.audience)
      .setExpirationTime(from.expires ?? Math.floor(Date.now() / 1_000) + 60)
      .sign(from.key ?? key);

  it('takes the actor from a sound token, and a request without one for a visitor’s', async () => {
    expect(await actors.actorOf(request(await sign()))).toEqual({ id: 'u1', ...claims });
    expect(await actors.actorOf(request())).toEqual(visitor);
  });

  it.each([
    ['signed with another key', async () => sign({ key: (await generateKeyPair('EdDSA')).privateKey })],
    ['for somebody else', () => sign({ audience: 'another' })],
    ['of another issuer', () => sign({ issuer: 'another' })],
    ['long past', () => sign({ expires: 1_000_000 })],
    ['that names an unknown role', () => sign({ claims: { name: 'X', grants: [{ role: 'king' }] } })],
    ['that is none', () => Promise.resolve('nonsense')],
    ['unsigned', () => Promise.resolve(`${btoa('{"alg":"none"}')}.${btoa('{"sub":"u1"}')}.`)],
  ])('refuses a token %s', async (_, token) => {
    await expect(actors.actorOf(request(await token()))).rejects.toMatchObject({ code: 'platform.not-signed-in' });
  });

  it('says that the service is not available while the keys cannot be read', async () => {
    const lost = new TokenActors('http://127.0.0.1:9/');
    await expect(lost.actorOf(request(await sign()))).rejects.toMatchObject({ code: 'platform.unavailable' });
  });
});
