import { Binary } from 'bson';
import { type Document, isDocument } from '../bson/document.js';
import { MongoError } from '../errors.js';
import { type Credentials, ScramConversation } from '../wire/scram.js';

/** The sign-in of one connection. */
export class SignIn {
  private conversation: ScramConversation | undefined;
  private proven = false;
  private finished = false;

  constructor(private readonly credentials: Credentials) {}

  get done(): boolean {
    return this.proven;
  }

  start(body: Document): Document {
    if (body.mechanism !== 'SCRAM-SHA-256')
      throw new MongoError(
        334,
        'MechanismUnavailable',
        `Received authentication for mechanism ${String(body.mechanism)} which is unknown or not enabled`,
      );
    this.proven = false;
    this.finished = false;
    this.conversation = new ScramConversation(this.credentials, text(body.payload));
    return this.answer(this.conversation.challenge(), false);
  }

  continue(body: Document): Document {
    if (!this.conversation) throw new MongoError(17, 'ProtocolError', 'No SASL session state found');
    if (this.finished) {
      // The third, empty step of a client that did not ask for skipEmptyExchange.
      this.proven = true;
      return this.answer('', true);
    }
    const proof = this.conversation.finish(text(body.payload));
    this.finished = true;
    this.proven = true;
    return this.answer(proof, true);
  }

  /** The first step, taken inside a hello; a failure only means that the client has to ask again. */
  speculate(asked: unknown): Document {
    if (!isDocument(asked)) return {};
    try {
      return { speculativeAuthenticate: this.start(asked) };
    } catch {
      return {};
    }
  }

  private answer(payload: string, done: boolean): Document {
    return { conversationId: 1, done, payload: new Binary(Buffer.from(payload)), ok: 1 };
  }
}

const text = (payload: unknown): string => {
  if (payload instanceof Binary) return Buffer.from(payload.value()).toString('utf8');
  throw new MongoError(17, 'ProtocolError', 'a SASL payload must be binary');
};
