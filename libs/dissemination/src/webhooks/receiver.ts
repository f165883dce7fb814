import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}

/** Receives what is sent, for tests; `answer` says how. */
export class Receiver {
  readonly got: Received[] = [];
  answer: (response: ServerResponse) => void = (response) => void response.writeHead(204).end();
  private server!: Server;

  async listen(): Promise<this> {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => (body += String(piece)));
      request.on('end', () => {
        this.got.push({ headers: request.headers, body, path: request.url ?? '' });
        this.answer(response);
      });
    });
    await new Promise<void>((open) => this.server.listen(0, '127.0.0.1', open));
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((closed) => this.server.close(closed));
  }
}
