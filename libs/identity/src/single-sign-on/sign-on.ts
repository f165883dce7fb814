import type { FactoryProvider } from '@nestjs/common';
import { DomainError } from '@digital-customs/contracts';
import { type RunSettings, SETTINGS } from '@digital-customs/platform';
import type { Configuration } from 'openid-client';
import { signOnSettings, type SignOnSettings } from '../accounts/identity.config.js';

export interface Proven {
  email: string;
  verified: boolean;
}

interface Secrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** Signs people in with an OpenID Connect provider: authorization code with PKCE, state and nonce; what it signs is checked. */
export class SignOn {
  private configured: Promise<Configuration> | undefined;
  readonly isSecure: boolean;
  private readonly callback: string;

  constructor(
    private readonly settings: SignOnSettings,
    publicUrl: string,
  ) {
    this.isSecure = publicUrl.startsWith('https:');
    this.callback = `${publicUrl.replace(/\/$/, '')}/api/auth/single-sign-on/callback`;
  }

  get name(): string {
    return this.settings.name;
  }

  /** Where to send somebody, and what to remember until they are back. Throws identity.sign-on-away. */
  async begin(): Promise<{ url: string; secrets: Secrets }> {
    const client = await import('openid-client');
    const configuration = await this.configuration();
    const secrets = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callback,
      scope: 'openid email',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, secrets };
  }

  /** Who has come back, by what the provider says. Throws identity.sign-on-failed, identity.sign-on-away. */
  async complete(query: string, { state, nonce, verifier }: Secrets): Promise<Proven> {
    const client = await import('openid-client');
    const configuration = await this.configuration();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, new URL(`${this.callback}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const said = tokens.claims()!;
      // Some providers say the address in the token, others when asked.
      const { email, email_verified: verified } =
        typeof said['email'] === 'string'
          ? said
          : await client.fetchUserInfo(configuration, tokens.access_token, said.sub);
      return { email: typeof email === 'string' ? email : '', verified: verified === true };
    } catch (error) {
      throw new DomainError(
        'identity.sign-on-failed',
        'Try again. If it fails again, tell the administrator of your Member.',
        {
          cause: error instanceof Error ? error.name : String(error),
        },
      );
    }
  }

  private configuration(): Promise<Configuration> {
    this.configured ??= this.discover().catch((error: unknown) => {
      this.configured = undefined;
      throw error;
    });
    return this.configured;
  }

  private async discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret, discoveryUrl } = this.settings;
    const client = await import('openid-client');
    try {
      const answer = await fetch(discoveryUrl, { signal: AbortSignal.timeout(5_000) });
      if (!answer.ok) throw new Error(`${discoveryUrl} answers ${answer.status}`);
      const described = (await answer.json()) as { issuer: string };
      if (described.issuer !== issuer) throw new Error(`${discoveryUrl} describes ${described.issuer}, not ${issuer}`);
      const configuration = new client.Configuration(described, clientId, clientSecret);
      if (issuer.startsWith('http:') || discoveryUrl.startsWith('http:')) client.allowInsecureRequests(configuration);
      client.enableNonRepudiationChecks(configuration);
      return configuration;
    } catch (error) {
      throw new DomainError('identity.sign-on-away', 'Try again in a moment, or sign in with e-mail and password.', {
        cause: error instanceof Error ? error.message : String(error),
      });
    }
  }
}

export const SIGN_ON = Symbol('single sign-on');

/** Null where no provider is set up. */
export const signOnProvider: FactoryProvider<SignOn | null> = {
  provide: SIGN_ON,
  inject: [SETTINGS],
  useFactory: ({ PUBLIC_URL }: RunSettings) => {
    const settings = signOnSettings(PUBLIC_URL);
    return settings && new SignOn(settings, PUBLIC_URL!);
  },
};

export const noSignOn = () =>
  new DomainError('platform.not-found', 'No provider is set up here. Use e-mail and password.');
