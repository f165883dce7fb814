import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Account {
  email: string;
  password: string;
  role: string;
  member?: string;
}

/** The product as a person starts it: one process, a data folder of its own, a free port. */
export class Product {
  private child?: ChildProcess;
  private output = '';

  private constructor(
    readonly folder: string,
    readonly url: string,
    private readonly settings: Record<string, string>,
  ) {}

  /** `settings` are added to what a person gives; they may follow from its address. */
  static async start(settings: (url: string) => Promise<Record<string, string>> = async () => ({})): Promise<Product> {
    const main = resolve('apps/standalone/dist/main.js');
    if (!existsSync(main) || !existsSync('apps/portal/dist/index.html'))
      throw new Error('The product is not built: npm run build');
    const folder = await mkdtemp(join(tmpdir(), 'digital-customs-e2e-'));
    const url = `http://127.0.0.1:${20_000 + Math.floor(Math.random() * 30_000)}`;
    const product = new Product(folder, url, await settings(url));
    await product.run();
    await product.said(/Demonstration accounts/);
    return product;
  }

  account(role: string, member?: string): Account {
    const accounts = JSON.parse(readFileSync(join(this.folder, 'demo-accounts.json'), 'utf8')) as Account[];
    return accounts.find((account) => account.role === role && account.member === member)!;
  }

  /** Starts the process and waits until it is ready. */
  async run(): Promise<void> {
    const environment = {
      ...process.env,
      DATA_DIR: this.folder,
      PORT: new URL(this.url).port,
      LOG_LEVEL: 'error',
      // A story asks faster, and for more people at one address, than people do.
      RATE_LIMIT: '100000',
      ...this.settings,
    };
    this.child = spawn(process.execPath, ['apps/standalone/dist/main.js'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child.stdout?.on('data', (text) => (this.output += String(text)));
    for (let attempt = 0; attempt < 600; attempt++) {
      if (
        await fetch(`${this.url}/api/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error('The product did not become ready');
  }

  /** Waits for a line of its output: it answers before the first accounts are made. */
  private async said(line: RegExp): Promise<void> {
    for (let attempt = 0; attempt < 600 && !line.test(this.output); attempt++)
      await new Promise((later) => setTimeout(later, 100));
  }

  /** Ends the process at once, as a power cut does. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const gone = new Promise((done) => this.child?.once('exit', done));
    this.child?.kill(signal);
    await gone;
  }

  async close(): Promise<void> {
    await this.kill('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }
}
