import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { MongoError } from '../errors.js';

const iterations = 15_000;
const refused = () => new MongoError(18, 'AuthenticationFailed', 'Authentication failed.');

/** What the server keeps of a password: enough to check a proof of it, not to give one. */
export type Credentials = { user: string; salt: Buffer; storedKey: Buffer; serverKey: Buffer };

export const credentialsFor = (user: string, password: string): Credentials => {
  const salt = randomBytes(28);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const clientKey = hmac(salted, 'Client Key');
  return {
    user,
    salt,
    storedKey: createHash('sha256').update(clientKey).digest(),
    serverKey: hmac(salted, 'Server Key'),
  };
};

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** One sign-in by SCRAM-SHA-256 (RFC 7677), as two steps. */
export class ScramConversation {
  private readonly nonce: string;
  private readonly clientFirst: string;
  private readonly serverFirst: string;
  private readonly known: boolean;

  constructor(
    private readonly credentials: Credentials,
    firstMessage: string,
  ) {
    const parts = /^n,,(n=([^,]*),r=([^,]+))$/.exec(firstMessage);
    if (!parts) throw refused();
    this.clientFirst = parts[1]!;
    this.nonce = parts[3]! + randomBytes(24).toString('base64');
    this.known = parts[2]!.replaceAll('=2C', ',').replaceAll('=3D', '=') === credentials.user;
    this.serverFirst = `r=${this.nonce},s=${credentials.salt.toString('base64')},i=${iterations}`;
  }

  challenge(): string {
    return this.serverFirst;
  }

  /** Checks the client's proof and answers with the server's own; throws AuthenticationFailed (18). */
  finish(finalMessage: string): string {
    const parts = /^(c=biws,r=([^,]+)),p=([^,]+)$/.exec(finalMessage);
    if (!parts || parts[2] !== this.nonce || !this.known) throw refused();
    const signed = `${this.clientFirst},${this.serverFirst},${parts[1]}`;
    const proof = Buffer.from(parts[3]!, 'base64');
    const signature = hmac(this.credentials.storedKey, signed);
    if (proof.length !== signature.length) throw refused();
    const clientKey = Buffer.from(proof.map((byte, i) => byte ^ signature[i]!));
    if (!timingSafeEqual(createHash('sha256').update(clientKey).digest(), this.credentials.storedKey)) throw refused();
    return `v=${hmac(this.credentials.serverKey, signed).toString('base64')}`;
  }
}
