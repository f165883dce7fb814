import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** An OpenID Connect provider at which one person is signed in. */
export class SignOnProvider {
  private constructor(
    private readonly child: ChildProcess,
    readonly settings: Record<string, string>,
  ) {}

  static async start(redirectUri: string): Promise<SignOnProvider> {
    const program = resolve('libs/testing/dist/single-sign-on/serve-provider.js');
    const child = fork(program, [redirectUri], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const [settings] = (await once(child, 'message')) as [Record<string, string>];
    return new SignOnProvider(child, settings);
  }

  async isSignedIn(login: { email: string; verified: boolean }): Promise<void> {
    this.child.send(login);
    await once(this.child, 'message');
  }

  close = () => this.child.disconnect();
}
