import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SessionTokens } from './session-tokens.js';

describe('the tokens that the gateway fetches', () => {
  let identity: Server;
  let tokens: SessionTokens;
  let answer: [status: number, body: object] = [200, { token: 'signed' }];
  const asked: IncomingHttpHeaders[] = [];
  beforeAll(async () => {
    identity = createServer((request, response) => {
      asked.push(request.headers);
      response.writeHead(answer[0], { 'content-type': 'application/json' }).end(JSON.stringify(answer[1]));
    });
    await new Promise<void>((open) => identity.listen(0, '127.0.0.1', open));
  });
  afterAll(() => new Promise((closed) => identity.close(closed)));
  beforeEach(() => {
    asked.length = 0;
    answer = [200, { token: 'signed' }];
    tokens = new SessionTokens(`http://127.0.0.1:${(identity.address() as AddressInfo).port}`);
  });

  const cookie = 'digital-customs.session_token=s';
  const authorization = 'Bearer dck_one';

  it('are none for a visitor, and nobody is asked; what else stands in Authorization is no key', async () => {
    expect([await tokens.tokenFor({}), await tokens.tokenFor({ authorization: 'Bearer eyJ.x.y' })]).toEqual([
      null,
      null,
    ]);
    expect(asked).toEqual([]);
  });

  it('are those of the API key where a request brings one, whatever its cookie', async () => {
    expect(await tokens.tokenFor({ authorization, cookie })).toBe('signed');
    expect(asked[0]).toMatchObject({ authorization });
    expect(asked[0]!.cookie).toBeUndefined();
  });

  it('are kept a moment, and forgotten when a key is revoked', async () => {
    for (const headers of [{ authorization }, { authorization }, { cookie }]) await tokens.tokenFor(headers);
    expect(asked).toHaveLength(2);
    tokens.forgetKeys();
    for (const headers of [{ authorization }, { cookie }]) await tokens.tokenFor(headers);
    expect(asked).toHaveLength(3);
  });

  it('are refused as identity refuses the key, and asked for again the next time', async () => {
    answer = [401, { type: 't', title: 't', status: 401, code: 'identity.key-revoked', detail: 'Ask for a new key.' }];
    for (const times of [1, 2]) {
      await expect(tokens.tokenFor({ authorization })).rejects.toMatchObject({ code: 'identity.key-revoked', message: 'Ask for a new key.' }); // prettier-ignore
      expect(asked).toHaveLength(times);
    }
  });

  it.each<[string, typeof answer]>([
    ['fails', [500, {}]],
    ['refuses without saying why', [401, {}]],
  ])('are not there while identity %s', async (_, given) => {
    answer = given;
    await expect(tokens.tokenFor({ authorization })).rejects.toMatchObject({ code: 'platform.unavailable' });
  });
});
