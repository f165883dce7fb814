import { Worker } from 'node:worker_threads';
import { toError, type Answer, type FirstAnswer, type Method } from './protocol.js';

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** The embedded index in a worker thread of its own. The thread keeps the process alive only while a call is open. */
export class SearchThread {
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private stopped: Error | undefined;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (answer: Answer) => this.settle(answer));
    worker.on('error', (error) => this.stop(new Error(`The search index stopped: ${error.message}`, { cause: error })));
    worker.on('exit', () => this.stop(new Error('The search index is closed.')));
    worker.unref();
  }

  /** Resolves when the index is ready. */
  static open(file: string): Promise<{ thread: SearchThread; needsRebuild: boolean }> {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: file });
    return new Promise((resolve, reject) => {
      const ended = (): void => reject(new Error(`The search index ${file} ended before it was open.`));
      worker.once('error', reject).once('exit', ended);
      worker.once('message', (answer: FirstAnswer) => {
        worker.off('error', reject).off('exit', ended);
        if ('failure' in answer) reject(toError(answer.failure));
        else resolve({ thread: new SearchThread(worker), needsRebuild: answer.opened.needsRebuild });
      });
    });
  }

  call(method: Method, args: unknown[]): Promise<unknown> {
    if (this.stopped) return Promise.reject(this.stopped);
    const call = ++this.calls;
    return new Promise((resolve, reject) => {
      this.worker.postMessage({ call, method, args });
      this.waiting.set(call, { resolve, reject });
      this.worker.ref();
    });
  }

  /** Resolves when the thread has ended: a process that goes while one of its threads is still leaving may fall over it. */
  async close(): Promise<void> {
    if (this.stopped) return;
    const ended = new Promise<void>((resolve) => this.worker.once('exit', () => resolve()));
    this.worker.ref();
    await this.call('close', []);
    await ended;
  }

  private settle(answer: Answer): void {
    const waiting = this.waiting.get(answer.call);
    this.waiting.delete(answer.call);
    if (this.waiting.size === 0) this.worker.unref();
    if ('failure' in answer) waiting?.reject(toError(answer.failure));
    else waiting?.resolve(answer.result);
  }

  private stop(reason: Error): void {
    this.stopped ??= reason;
    this.waiting.forEach((waiting) => waiting.reject(reason));
    this.waiting.clear();
  }
}
