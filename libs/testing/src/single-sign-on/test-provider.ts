import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Login {
  email: string;
  verified: boolean;
}

/** For tests: an OpenID Connect provider of the field's reference implementation, at which one person is signed in. */
export class TestProvider {
  /** Who is signed in there now; null is somebody who gives up. */
  login: Login | null = null;

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  static async start(redirectUri: string): Promise<TestProvider> {
    let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {};
    const server = createServer((request, response) => handle(request, response));
    await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const test = new TestProvider(issuer, server);
    // Loaded where it is used alone: most specs need none.
    const { default: Provider } = await import('oidc-provider');
    const provider = new Provider(issuer, {
      clients: [{ client_id: 'digital-customs', client_secret: 'secret-of-a-test', redirect_uris: [redirectUri] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: true,
      cookies: { keys: ['key-of-a-test'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...claimsOf(id) }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
    const callback = provider.callback();
    handle = (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
      const { login } = test;
      const result = login
        ? { login: { accountId: JSON.stringify(login), remember: false } }
        : { error: 'access_denied' };
      void provider.interactionFinished(request, response, result);
    };
    return test;
  }

  get settings() {
    return { OIDC_ISSUER: this.issuer, OIDC_CLIENT_ID: 'digital-customs', OIDC_CLIENT_SECRET: 'secret-of-a-test' };
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(() => closed()));
  }
}

function claimsOf(id: string) {
  const { email, verified } = JSON.parse(id) as Login;
  // A role that a provider claims must count for nothing.
  return { email, email_verified: verified, role: 'secretariat', roles: ['secretariat'] };
}
