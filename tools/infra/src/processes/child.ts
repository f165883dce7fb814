import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';

const programs = resolve('tools/infra/dist/processes');

/** A process of ours that tells something when it is ready. It ends when this one does. */
export class Child<Ready = unknown> {
  private constructor(
    readonly process: ChildProcess,
    readonly ready: Ready,
    /** The end of what it has written to its output. */
    readonly said: () => string,
  ) {}

  /** Starts a program of `processes`; rejects with what it says when it does not come up. */
  static async start<Ready>(program: string, args: string[], settings: Record<string, string>): Promise<Child<Ready>> {
    const env = { ...process.env, ...settings };
    const child = fork(resolve(programs, program), args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-10_000)));
    const ready = await new Promise<Ready>((up, failed) => {
      child.once('message', (message) => up(message as Ready));
      child.once('exit', (code) => failed(new Error(`${program} ended with ${code}: ${said}`)));
    });
    return new Child(child, ready, () => said);
  }

  /** Ends it at once, as a power cut does. */
  kill = () => this.end(() => this.process.kill('SIGKILL'));

  /** It stands still, as a machine does that is frozen, until it is `thawed`. */
  freeze = () => void this.process.kill('SIGSTOP');
  thaw = () => void this.process.kill('SIGCONT');

  /** Lets it finish what it does. */
  stop = () => this.end(() => this.process.disconnect());

  private async end(how: () => unknown) {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = new Promise((done) => this.process.once('exit', done));
    how();
    await gone;
  }
}
