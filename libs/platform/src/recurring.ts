import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';

/** The first look waits until the process answers: it would take its time away from the start. Milliseconds. */
const afterStart = 5_000;

/**
 * Work that time alone brings about, as a deadline that passes: done soon after the start, and again `every` milliseconds
 * after the last turn. It may be done by several processes at once and must bear that. What it throws is logged; the next
 * turn tries again.
 */
export abstract class Recurring implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected abstract readonly every: number;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();

  /** One turn; what “now” is, the injected clock says. */
  abstract run(): Promise<void>;

  onApplicationBootstrap() {
    this.next(afterStart);
  }

  async beforeApplicationShutdown() {
    clearTimeout(this.timer);
    await this.turn;
    clearTimeout(this.timer);
  }

  private next(wait: number): void {
    const failed = (error: unknown) => new Logger(this.constructor.name).warn(`Will be tried again: ${String(error)}`);
    this.timer = setTimeout(() => {
      this.turn = this.run()
        .catch(failed)
        .finally(() => this.next(this.every));
    }, wait).unref();
  }
}
