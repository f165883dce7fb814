import type { Socket } from 'node:net';
import type { Credentials } from '../wire/scram.js';
import { headerSize, maxMessageSize, readRequest, type Request, writeReply } from '../wire/message.js';
import { dispatch, type Shared } from './dispatch.js';
import { SignIn } from './sign-in.js';

/** Reads requests from a socket and answers them in their order. */
export const serve = (socket: Socket, shared: Shared, credentials: Credentials, connectionId: number): void => {
  const signIn = new SignIn(credentials);
  let received: Buffer[] = [];
  let size = 0;
  let last: Promise<void> = Promise.resolve();

  const answer = async (request: Request): Promise<void> => {
    const reply = await dispatch(shared, request, signIn, connectionId);
    if (request.wantsReply && socket.writable) socket.write(writeReply(request, reply));
  };

  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    received.push(chunk);
    size += chunk.length;
    while (size >= headerSize) {
      if (received[0]!.length < 4) received = [Buffer.concat(received)];
      const length = received[0]!.readInt32LE(0);
      if (length < headerSize || length > maxMessageSize) return void socket.destroy();
      if (size < length) return;
      const all = received.length === 1 ? received[0]! : Buffer.concat(received);
      const message = all.subarray(0, length);
      size -= length;
      received = size > 0 ? [all.subarray(length)] : [];
      try {
        const request = readRequest(message);
        last = last.then(() => answer(request));
      } catch {
        return void socket.destroy();
      }
    }
  });
};
