/** Counts what each caller has done in the current window of time. Bounded: with too many callers the oldest are forgotten. */
export class RequestWindow {
  private started = 0;
  private counts = new Map<string, number>();

  constructor(
    private readonly limit: number,
    private readonly milliseconds: number,
    private readonly mostCallers = 50_000,
  ) {}

  /** Counts one more; returns 0, or the seconds to wait when it is too much. */
  take(caller: string, now: number): number {
    if (now - this.started >= this.milliseconds) {
      this.started = now;
      this.counts = new Map();
    }
    const count = (this.counts.get(caller) ?? 0) + 1;
    if (count > this.limit) return Math.max(1, Math.ceil((this.started + this.milliseconds - now) / 1000));
    this.counts.set(caller, count);
    if (this.counts.size > this.mostCallers) this.counts.delete(this.counts.keys().next().value!);
    return 0;
  }

  /** How many more a caller has in this window, and the seconds until the next one begins. */
  left(caller: string, now: number): { remaining: number; seconds: number } {
    return {
      remaining: Math.max(0, this.limit - (this.counts.get(caller) ?? 0)),
      seconds: Math.max(0, Math.ceil((this.started + this.milliseconds - now) / 1000)),
    };
  }
}
