import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { credentialsFor, ScramConversation } from './scram.js';

const credentials = credentialsFor('digital-customs', 'secret');
const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** The client's side, as RFC 5802 has it. */
const lastMessage = (challenge: string, password: string, { user = 'digital-customs', nonce = '' } = {}) => {
  const [, theirNonce, salt, rounds] = /^r=([^,]+),s=([^,]+),i=(\d+)$/.exec(challenge)!;
  const salted = pbkdf2Sync(password, Buffer.from(salt!, 'base64'), Number(rounds), 32, 'sha256');
  const clientKey = hmac(salted, 'Client Key');
  const bare = `c=biws,r=${nonce || theirNonce}`;
  const signed = `n=${user},r=abc,${challenge},${bare}`;
  const signature = hmac(createHash('sha256').update(clientKey).digest(), signed);
  const proof = Buffer.from(clientKey.map((byte, at) => byte ^ signature[at]!)).toString('base64');
  return { message: `${bare},p=${proof}`, answer: `v=${hmac(hmac(salted, 'Server Key'), signed).toString('base64')}` };
};
const begin = (user = 'digital-customs') => new ScramConversation(credentials, `n,,n=${user},r=abc`);
const refused = expect.objectContaining({ code: 18 }) as Error;
const refusalOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('a sign-in by SCRAM-SHA-256', () => {
  it('proves to each side that the other knows the password', () => {
    const conversation = begin();
    const { message, answer } = lastMessage(conversation.challenge(), 'secret');
    expect(conversation.finish(message)).toBe(answer);
  });

  it('answers with a nonce of its own, and asks for at least as many rounds as RFC 7677', () => {
    const [one, other] = [begin().challenge(), begin().challenge()];
    expect(one).toMatch(/^r=abc.{24,},s=.+,i=\d+$/);
    expect(one).not.toBe(other);
    expect(Number(/i=(\d+)/.exec(one)![1])).toBeGreaterThanOrEqual(4096);
  });

  it('refuses a wrong password', () => {
    const conversation = begin();
    const { message } = lastMessage(conversation.challenge(), 'Secret');
    expect(refusalOf(() => conversation.finish(message))).toEqual(refused);
  });

  it('refuses an unknown user only at the end, as it does a wrong password', () => {
    const conversation = begin('somebody');
    const { message } = lastMessage(conversation.challenge(), 'secret', { user: 'somebody' });
    expect(refusalOf(() => conversation.finish(message))).toEqual(refused);
  });

  it('refuses the proof of another conversation', () => {
    const { message } = lastMessage(begin().challenge(), 'secret');
    const conversation = begin();
    expect(refusalOf(() => conversation.finish(message))).toEqual(refused);
    const { message: turned } = lastMessage(conversation.challenge(), 'secret', { nonce: 'abc' });
    expect(refusalOf(() => conversation.finish(turned))).toEqual(refused);
  });

  it('refuses messages that are none', () => {
    for (const first of ['', 'n,,n=x', 'p=tls,,n=x,r=y'])
      expect(refusalOf(() => new ScramConversation(credentials, first))).toEqual(refused);
    for (const last of ['', 'c=biws', 'c=biws,r=abc,p=AAAA'])
      expect(refusalOf(() => begin().finish(last))).toEqual(refused);
  });
});
