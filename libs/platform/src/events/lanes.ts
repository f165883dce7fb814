/**
 * Runs work in order per key and side by side across keys, and knows the position below which all is done.
 * One slow key delays nobody else, until `window` positions are open.
 */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>();
  private readonly open = new Set<number>();
  private highest = 0;
  private failure: unknown;
  private running = 0;
  private readonly turns: (() => void)[] = [];
  private roomMade = () => {};

  constructor(
    private readonly window: number,
    private readonly onProgress: () => void = () => {},
    /** Pieces of work under way at once: more would answer in one burst, and hold up all else in the process. */
    private readonly atOnce = 16,
  ) {}

  /** Queues work at a position (positions only grow). Resolves when there is room for more; rejects once any work failed. */
  async add(position: number, key: string, work: () => Promise<void>): Promise<void> {
    this.open.add(position);
    this.highest = Math.max(this.highest, position);
    const run = (this.tails.get(key) ?? Promise.resolve()).then(async () => {
      await this.turn();
      try {
        if (this.failure === undefined) {
          await work();
          this.open.delete(position);
        }
      } catch (error) {
        this.failure = error;
      }
      this.turnOver();
      this.onProgress();
      this.roomMade();
    });
    this.tails.set(key, run);
    void run.then(() => this.tails.get(key) === run && this.tails.delete(key));
    while (this.open.size >= this.window && this.failure === undefined)
      await new Promise<void>((room) => (this.roomMade = room));
    if (this.failure !== undefined) throw this.failure;
  }

  private turn(): Promise<void> | undefined {
    if (this.running < this.atOnce) return void this.running++;
    return new Promise((begin) => this.turns.push(begin));
  }

  /** The next in line takes over the turn. */
  private turnOver() {
    const next = this.turns.shift();
    if (next) next();
    else this.running--;
  }

  /** Everything up to this position is done. */
  get done(): number {
    return this.open.size ? Math.min(...this.open) - 1 : this.highest;
  }

  /** Whether work has failed; the position it failed at is not done, and nothing is taken any more. */
  get failed(): boolean {
    return this.failure !== undefined;
  }

  /** Waits for all that is queued. */
  async settle(): Promise<void> {
    while (this.tails.size) await Promise.all(this.tails.values());
  }
}
