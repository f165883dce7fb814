import { type ChildProcess, spawn } from 'node:child_process';

/** As package.json and the image start them. */
const standaloneOptions = ['--initial-heap-size=128', '--max-semi-space-size=8', '--heap-growing-percent=30'];
const serviceOptions = ['--max-semi-space-size=2', '--heap-growing-percent=30', '--optimize-for-size'];

/** One of the product's programs, as an operator starts it. */
export class Program {
  said = '';

  private constructor(
    readonly child: ChildProcess,
    readonly settings: Record<string, string>,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (this.said = (this.said + text.toString()).slice(-10_000)));
  }

  /** Starts `apps/<name>` and waits until it says that it is ready. */
  static async start(name: string, settings: Record<string, string>): Promise<Program> {
    const options = name === 'standalone' ? standaloneOptions : serviceOptions;
    const child = spawn(process.execPath, [...options, `apps/${name}/dist/main.js`], {
      // A search server for the tests that ask for it is no business of the others.
      env: { ...process.env, LOG_LEVEL: 'warn', MALLOC_ARENA_MAX: '2', MEILISEARCH_URL: '', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const program = new Program(child, settings);
    for (let attempt = 0; attempt < 1_800; attempt++) {
      if (/is ready at/.test(program.said)) return program;
      if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}: ${program.said}`);
      await new Promise((later) => setTimeout(later, 50));
    }
    await program.end('SIGKILL');
    throw new Error(`${name} was not ready in ninety seconds: ${program.said}`);
  }

  /** Resolves to its exit code. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = new Promise((done) => this.child.once('exit', done));
      this.child.kill(signal);
      await gone;
    }
    return this.child.exitCode;
  }
}
