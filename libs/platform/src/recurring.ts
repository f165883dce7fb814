import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';

/**
 * Work that time alone brings about, as a deadline that passes: done at the start and every `every` milliseconds. It may be
 * done by several processes at once and must bear that. What it throws is logged; the next turn tries again.
 */
export abstract class Recurring implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected abstract readonly every: number;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();

  /** One turn; what “now” is, the injected clock says. */
  abstract run(): Promise<void>;

  onApplicationBootstrap() {
    this.begin();
    this.timer = setInterval(() => this.begin(), this.every).unref();
  }

  async beforeApplicationShutdown() {
    clearInterval(this.timer);
    await this.turn;
  }

  private begin(): void {
    const failed = (error: unknown) => new Logger(this.constructor.name).warn(`Will be tried again: ${String(error)}`);
    this.turn = this.turn.then(() => this.run()).catch(failed);
  }
}
