/** Lets those who change the same thing in this process go one after the other, in the order in which they came. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  take<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    const mine = (this.last.get(id) ?? Promise.resolve()).then(work);
    const over = mine.catch(() => undefined);
    this.last.set(id, over);
    void over.then(() => this.last.get(id) === over && this.last.delete(id));
    return mine;
  }
}
