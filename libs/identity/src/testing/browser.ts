import { type DemoAccount, FirstAccounts } from '../first-accounts/first-accounts.js';

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- specs look into answers of every shape
}

interface Running {
  app: { get(type: typeof FirstAccounts): FirstAccounts };
  send(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<Answer>;
}

type WithAccounts = Running & { accounts: DemoAccount[] };

/** For specs: makes the demonstration accounts of a test application. */
export const withAccounts = async <App extends Running>(test: App): Promise<App & { accounts: DemoAccount[] }> =>
  Object.assign(test, { accounts: await test.app.get(FirstAccounts).demo() });

/** Keeps the session cookie between requests, as a browser does. */
export class Browser {
  cookie = '';

  constructor(
    private readonly test: Running,
    private readonly device = 'Firefox',
  ) {}

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await this.test.send(method, `/api/auth${path}`, {
      ...(body !== undefined && { body }),
      headers: { 'user-agent': this.device, ...(this.cookie && { cookie: this.cookie }), ...headers },
    });
    for (const cookie of cookiesOf(answer)) this.cookie = /max-age=0/i.test(cookie) ? '' : cookie.split(';')[0]!;
    return answer;
  }

  signIn({ email, password }: { email: string; password: string }) {
    return this.send('POST', '/sign-in', { email, password });
  }

  /** Signs in as the demonstration account of a role. */
  static async of(test: WithAccounts, role: string, device?: string): Promise<Browser> {
    const browser = new Browser(test, device);
    const answer = await browser.signIn(accountOf(test, role));
    if (answer.status !== 200) throw new Error(`${role} could not sign in: ${JSON.stringify(answer.body)}`);
    return browser;
  }
}

export const accountOf = ({ accounts }: WithAccounts, role: string) =>
  accounts.find((account) => account.role === role)!;

export const cookiesOf = ({ headers }: Answer): string[] => [headers['set-cookie'] ?? []].flat() as string[];
