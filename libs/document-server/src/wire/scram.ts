import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Binary } from 'bson';
import type { Doc } from '../bson/paths.js';
import { MongoError } from '../errors.js';

const iterations = 15_000;
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const failed = () => new MongoError(18, 'AuthenticationFailed', 'Authentication failed.');

/** What the server knows of a password, as RFC 5802 has it. */
export class ScramSecret {
  readonly salt = randomBytes(28);
  readonly storedKey: Buffer;
  readonly serverKey: Buffer;

  constructor(
    readonly user: string,
    password: string,
  ) {
    const salted = pbkdf2Sync(password, this.salt, iterations, 32, 'sha256');
    this.storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest();
    this.serverKey = hmac(salted, 'Server Key');
  }
}

/** One sign-in by SCRAM-SHA-256 on one connection. */
export class ScramExchange {
  private clientFirst = '';
  private serverFirst = '';
  private nonce = '';
  private proven = false;

  constructor(private readonly secret: ScramSecret) {}

  /** `done` once the client has proved that it knows the password. */
  get done() {
    return this.proven;
  }

  start({ mechanism, payload }: Doc): Doc {
    if (mechanism !== 'SCRAM-SHA-256')
      throw new MongoError(334, 'MechanismUnavailable', 'Only SCRAM-SHA-256 is available');
    this.clientFirst = text(payload).replace(/^[ny],[^,]*,/, '');
    const fields = fieldsOf(this.clientFirst);
    if (fields['n'] !== this.secret.user || !fields['r']) throw failed();
    this.nonce = fields['r'] + randomBytes(24).toString('base64');
    this.serverFirst = `r=${this.nonce},s=${this.secret.salt.toString('base64')},i=${iterations}`;
    return step(this.serverFirst, false);
  }

  continue({ payload }: Doc): Doc {
    if (this.proven) return step('', true);
    const said = text(payload);
    const fields = fieldsOf(said);
    const message = `${this.clientFirst},${this.serverFirst},${said.replace(/,p=.*$/, '')}`;
    const proof = Buffer.from(fields['p'] ?? '', 'base64');
    const signature = hmac(this.secret.storedKey, message);
    if (fields['r'] !== this.nonce || proof.length !== 32) throw failed();
    const clientKey = Buffer.from(proof.map((byte, at) => byte ^ signature[at]!));
    if (!timingSafeEqual(createHash('sha256').update(clientKey).digest(), this.secret.storedKey)) throw failed();
    this.proven = true;
    return step(`v=${hmac(this.secret.serverKey, message).toString('base64')}`, true);
  }
}

const step = (payload: string, done: boolean): Doc => ({
  conversationId: 1,
  done,
  payload: new Binary(Buffer.from(payload)),
});
const text = (payload: unknown) =>
  Buffer.from(payload instanceof Binary ? payload.value() : (payload as Uint8Array)).toString('utf8');
const fieldsOf = (message: string) =>
  Object.fromEntries(message.split(',').map((part) => [part[0], part.slice(2)])) as Record<string, string | undefined>;
