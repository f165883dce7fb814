import type { Answer as SpecAnswer } from '@digital-customs/testing';
import type { Account } from './product.js';

export interface Answer {
  status: number;
  headers: Headers;
  /** As in specs: tests look into answers of every shape. */
  body: SpecAnswer['body'];
}

/** Somebody with a session, or a visitor. */
export class Browser {
  private cookie = '';

  constructor(private readonly url: string) {}

  async signIn({ email, password }: Account): Promise<this> {
    const answer = await this.send('POST', '/api/auth/sign-in', { email, password });
    if (answer.status !== 200) throw new Error(`${email} could not sign in: ${JSON.stringify(answer.body)}`);
    return this;
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const isForm = body instanceof FormData;
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    const set = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
    if (set.length) this.cookie = set.join('; ');
    const isJson = answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      body: isJson ? await answer.json() : Buffer.from(await answer.arrayBuffer()),
    };
  }
}
