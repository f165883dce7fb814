import type { Message } from 'kafkajs';

interface Waiting {
  messages: Message[];
  bytes: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

const mostBytes = 500_000;

/** Sends what waits for one partition in one request at a time, so that its order holds. */
export class SendQueue {
  private waiting: Waiting[] = [];
  private running: Promise<void> | undefined;

  constructor(private readonly send: (messages: Message[]) => Promise<void>) {}

  /** Resolves when the messages have been acknowledged. */
  add(messages: Message[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const bytes = messages.reduce((sum, { value }) => sum + Buffer.byteLength(value ?? '') + 200, 0);
      this.waiting.push({ messages, bytes, resolve, reject });
      this.running ??= this.run().finally(() => (this.running = undefined));
    });
  }

  async settle(): Promise<void> {
    await this.running;
  }

  private async run() {
    while (this.waiting.length) {
      const taken = this.takeSome();
      try {
        await this.send(taken.flatMap(({ messages }) => messages));
        for (const { resolve } of taken) resolve();
      } catch (error) {
        if (taken.length > 1 && isRefusal(error)) await this.sendApart(taken);
        else for (const { reject } of taken) reject(error);
      }
    }
  }

  /** As many as fit into one request; what is larger goes alone. */
  private takeSome(): Waiting[] {
    let bytes = 0;
    const end = this.waiting.findIndex((one, index) => (bytes += one.bytes) > mostBytes && index > 0);
    return this.waiting.splice(0, end < 0 ? this.waiting.length : end);
  }

  /** What the broker refuses must not hold up what waited beside it. */
  private async sendApart(taken: Waiting[]) {
    for (const { messages, resolve, reject } of taken) await this.send(messages).then(resolve, reject);
  }
}

const refusals = ['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD'];

/** The broker has answered, and would answer the same again. */
const isRefusal = (error: unknown) => refusals.includes((error as { type?: string }).type ?? '');
