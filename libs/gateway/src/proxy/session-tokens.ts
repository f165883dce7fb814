import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import {
  DomainError,
  IssuedToken,
  keyIn,
  keyPrefix,
  Problem,
  type ProblemCode,
  sessionCookieIn,
} from '@digital-customs/contracts';

const freshFor = 5_000;
const patience = 5_000;

/**
 * Turns session cookies and API keys into the signed tokens that services believe. What identity answered is kept for five seconds, so
 * a sign-out or a change of roles is felt within them; requests that come together share one question.
 */
export class SessionTokens {
  private readonly known = new LRUCache<string, Promise<string | null>>({ max: 5_000, ttl: freshFor });

  /** `identity` is the service's address. */
  constructor(private readonly identity: string) {}

  /** Null for a visitor. Throws what identity says of a key that is not good, and platform.unavailable while it does not answer. */
  tokenFor({ authorization, cookie }: IncomingHttpHeaders): Promise<string | null> {
    const key = keyIn(authorization);
    const session = sessionCookieIn(cookie);
    if (key) return this.held(key, { authorization: `Bearer ${key}` });
    return session ? this.held(session, { cookie: session }) : Promise.resolve(null);
  }

  private held(secret: string, headers: Record<string, string>): Promise<string | null> {
    const known = this.known.get(secret);
    if (known) return known;
    const token = this.ask(headers);
    this.known.set(secret, token);
    token.catch(() => this.known.peek(secret) === token && this.known.delete(secret));
    return token;
  }

  /** After a request that may have ended a session: the next one asks again. */
  forget(cookies: string | undefined): void {
    const session = sessionCookieIn(cookies);
    if (session) this.known.delete(session);
  }

  /** After a change to the keys of Members or to the roles of their makers. */
  forgetKeys(): void {
    for (const secret of this.known.keys()) if (secret.startsWith(keyPrefix)) this.known.delete(secret);
  }

  private async ask(headers: Record<string, string>): Promise<string | null> {
    let refused: DomainError;
    try {
      const answer = await fetch(`${this.identity}/api/auth/token`, {
        headers,
        signal: AbortSignal.timeout(patience),
      });
      if (answer.ok) return IssuedToken.parse(await answer.json()).token;
      if (answer.status !== 401) throw new Error(`identity answered ${answer.status}`);
      const { code, detail } = Problem.parse(await answer.json());
      refused = new DomainError(code as ProblemCode, detail);
    } catch {
      throw new DomainError('platform.unavailable', 'The sign-in does not answer. Try again in a moment.');
    }
    throw refused;
  }
}
