import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A way to a real server that can be shut and opened again: shut, nobody answers at its address. */
export class Gate {
  private readonly sockets = new Set<Socket>();
  private isShut = false;

  private constructor(private readonly server: Server) {}

  static async open(to: URL): Promise<Gate> {
    const server = createServer();
    const gate = new Gate(server);
    server.on('connection', (near) => {
      if (gate.isShut) return void near.destroy();
      const far = connect(Number(to.port || 80), to.hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        gate.sockets.add(one);
        one.on('error', () => other.destroy()).on('close', () => (gate.sockets.delete(one), other.destroy()));
        one.pipe(other);
      }
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return gate;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  shut(): void {
    this.isShut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  reopen(): void {
    this.isShut = false;
  }

  close(): Promise<void> {
    this.shut();
    return new Promise((closed) => this.server.close(() => closed()));
  }
}
