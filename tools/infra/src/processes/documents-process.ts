import { freePorts } from '../ports.js';
import { Child } from './child.js';

/** The embedded document server as a process of its own that can be lost and come back at the same address. */
export class Documents {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private child: Child<{ uri: string }>,
  ) {}

  static async start(folder: string): Promise<Documents> {
    const [port] = await freePorts(1);
    return new Documents(folder, port!, await launch(folder, port!));
  }

  get uri(): string {
    return this.child.ready.uri;
  }

  kill = () => this.child.kill();
  freeze = () => this.child.freeze();
  thaw = () => this.child.thaw();
  stop = () => this.child.stop();

  async revive(): Promise<void> {
    this.child = await launch(this.folder, this.port);
  }
}

const launch = (folder: string, port: number) =>
  Child.start<{ uri: string }>('documents.js', [folder, String(port)], {});
