import { LRUCache } from 'lru-cache';
import { DomainError, IssuedToken, sessionCookieIn } from '@digital-customs/contracts';

const freshFor = 5_000;
const patience = 5_000;

/**
 * Turns session cookies into the signed tokens that services believe. What identity answered is kept for five seconds, so
 * a sign-out or a change of roles is felt within them; requests that come together share one question.
 */
export class SessionTokens {
  private readonly known = new LRUCache<string, Promise<string | null>>({ max: 5_000, ttl: freshFor });

  /** `identity` is the service's address. */
  constructor(private readonly identity: string) {}

  /** Null for a visitor. Throws platform.unavailable while identity does not answer. */
  tokenFor(cookies: string | undefined): Promise<string | null> {
    const session = sessionCookieIn(cookies);
    if (!session) return Promise.resolve(null);
    const known = this.known.get(session);
    if (known) return known;
    const token = this.ask(session);
    this.known.set(session, token);
    token.catch(() => this.known.peek(session) === token && this.known.delete(session));
    return token;
  }

  /** After a request that may have ended a session: the next one asks again. */
  forget(cookies: string | undefined): void {
    const session = sessionCookieIn(cookies);
    if (session) this.known.delete(session);
  }

  private async ask(cookie: string): Promise<string | null> {
    try {
      const answer = await fetch(`${this.identity}/api/auth/token`, {
        headers: { cookie },
        signal: AbortSignal.timeout(patience),
      });
      if (!answer.ok) throw new Error(`identity answered ${answer.status}`);
      return IssuedToken.parse(await answer.json()).token;
    } catch {
      throw new DomainError('platform.unavailable', 'The sign-in does not answer. Try again in a moment.');
    }
  }
}
