import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { EngineUnavailable } from './unavailable.js';

/** A refusal by the server, with its stable code, as index_not_found. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(`Meilisearch: ${message} (${code})`);
  }
}

interface Task {
  uid: number;
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed' | 'canceled';
  error: { code: string; message: string } | null;
}

const longestWait = 30_000;
const longestTask = 600_000;

/**
 * Speaks to a Meilisearch server. Over node:http and not fetch: that sends headers and body in two packets, and the
 * server's delayed acknowledgement of the first then costs some 40 ms each time.
 */
export class Server {
  private readonly agent: PlainAgent;
  private readonly isSecure: boolean;

  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {
    this.isSecure = new URL(url).protocol === 'https:';
    this.agent = new (this.isSecure ? SecureAgent : PlainAgent)({ keepAlive: true, maxSockets: 32 });
  }

  /** @throws EngineUnavailable when there is no answer; Refused when the answer says no. */
  async ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const { status, text } = await this.send(method, path, body === undefined ? undefined : JSON.stringify(body));
    const answer = (text === '' ? {} : JSON.parse(text)) as { code?: string; message?: string };
    if (status < 400) return answer as Answer;
    const refused = new Refused(status, answer.code ?? 'unknown', answer.message ?? `HTTP ${status}`);
    // A wrong key or a server in trouble is the operator's to mend: until then there is no search.
    if (status >= 500 || status === 401 || status === 403)
      throw new EngineUnavailable(refused.message, { cause: refused });
    throw refused;
  }

  /** Asks for a change and waits until it is made. @throws Refused when it failed. */
  async change(method: string, path: string, body?: unknown): Promise<void> {
    const { taskUid } = await this.ask<{ taskUid: number }>(method, path, body);
    const until = Date.now() + longestTask;
    for (let wait = 1; Date.now() < until; wait = Math.min(wait * 1.5, 50)) {
      const { status, error } = await this.ask<Task>('GET', `/tasks/${taskUid}`);
      if (status === 'succeeded') return;
      if (status === 'failed' || status === 'canceled')
        throw new Refused(409, error?.code ?? status, error?.message ?? `task ${taskUid} was ${status}`);
      await pause(wait);
    }
    throw new EngineUnavailable(`Meilisearch has not finished task ${taskUid} within ten minutes.`);
  }

  close(): void {
    this.agent.destroy();
  }

  private send(method: string, path: string, body: string | undefined): Promise<{ status: number; text: string }> {
    const request = this.isSecure ? secureRequest : plainRequest;
    const headers = { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' };
    return new Promise((resolve, reject) => {
      const failed = (error: Error) =>
        reject(new EngineUnavailable(`Meilisearch at ${this.url} does not answer: ${error.message}`, { cause: error }));
      const sent = request(new URL(path, this.url), { method, headers, agent: this.agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part)).on('error', failed);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      });
      sent.setTimeout(longestWait, () => sent.destroy(new Error(`no answer within ${longestWait / 1000} s`)));
      sent.on('error', failed).end(body);
    });
  }
}
