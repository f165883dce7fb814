import type { Socket } from 'node:net';
import type { Doc } from '../bson/paths.js';
import { hello } from '../commands/admin.js';
import type { Reply } from '../commands/command.js';
import { MongoError } from '../errors.js';
import type { Executor } from '../executor.js';
import { failure } from '../commands/failure.js';
import { maxMessage, readMessage, type Request, writeMessage } from './message.js';
import { ScramExchange, type ScramSecret } from './scram.js';

const greetings = new Set(['hello', 'ismaster', 'isMaster']);

/** One client: cuts the stream into messages, signs the client in, and hands its commands on. */
export class Connection {
  private received: Buffer[] = [];
  private length = 0;
  private exchange?: ScramExchange;

  constructor(
    private readonly socket: Socket,
    private readonly executor: Executor,
    private readonly secret: ScramSecret,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.receive(bytes));
    socket.on('error', () => socket.destroy());
  }

  private receive(bytes: Buffer) {
    this.received.push(bytes);
    this.length += bytes.length;
    for (;;) {
      if (this.length < 16) return;
      if (this.received.length > 1 && this.received[0]!.length < 16) this.received = [Buffer.concat(this.received)];
      const size = this.received[0]!.readInt32LE(0);
      if (size < 16 || size > maxMessage) return void this.socket.destroy();
      if (this.length < size) return;
      const all = this.received.length > 1 ? Buffer.concat(this.received) : this.received[0]!;
      this.received = all.length > size ? [all.subarray(size)] : [];
      this.length = all.length - size;
      this.take(all.subarray(0, size));
    }
  }

  private take(bytes: Buffer) {
    try {
      const request = readMessage(bytes);
      this.answer(request);
    } catch {
      this.socket.destroy();
    }
  }

  private answer(request: Request) {
    const respond = (reply: Reply) => {
      if (request.wantsReply && !this.socket.destroyed) this.socket.write(writeMessage(request, reply));
    };
    const name = Object.keys(request.body)[0] ?? '';
    try {
      const early = this.greetOrSignIn(name, request.body);
      if (early) return respond({ fields: early });
      if (!this.exchange?.done) throw new MongoError(13, 'Unauthorized', `Command ${name} requires authentication`);
    } catch (error) {
      return respond(failure(error));
    }
    this.executor.run(name, request.body, respond);
  }

  private greetOrSignIn(name: string, body: Doc): Doc | null {
    if (greetings.has(name)) return this.greet(body);
    if (name === 'saslStart') return this.signIn(body);
    if (name === 'saslContinue') {
      if (!this.exchange) throw new MongoError(17, 'ProtocolError', 'No SASL session state found');
      return this.exchange.continue(body);
    }
    return null;
  }

  private greet(body: Doc): Doc {
    const { fields } = hello(undefined as never);
    const speculative = body['speculativeAuthenticate'] as Doc | undefined;
    const mechanisms = body['saslSupportedMechs'] ? { saslSupportedMechs: ['SCRAM-SHA-256'] } : {};
    if (speculative?.['mechanism'] !== 'SCRAM-SHA-256') return { ...fields, ...mechanisms };
    try {
      return { ...fields, ...mechanisms, speculativeAuthenticate: this.signIn(speculative) };
    } catch {
      return { ...fields, ...mechanisms };
    }
  }

  private signIn(body: Doc): Doc {
    this.exchange = new ScramExchange(this.secret);
    return this.exchange.start(body);
  }
}
