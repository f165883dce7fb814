import type { Connection } from 'mongoose';
import type { AggregateStore, Announced } from '../store/aggregate-store.js';
import type { Announcements } from './announcements.js';

/** The aggregates of all services, as their own databases hold them. */
export class Owners {
  private readonly before = new Map<string, Announced>();
  count = 0;

  constructor(
    private readonly stores: AggregateStore<object>[],
    private readonly liveOf: (service: string) => Connection,
  ) {}

  get topics(): string[] {
    return this.stores.map(({ topic }) => topic);
  }

  /** Notes how all stand before the events are read. */
  async readBefore(): Promise<void> {
    for (const store of this.stores)
      for await (const one of this.all(store)) this.before.set(`${store.topic}/${one.id}`, one);
  }

  async faults(announcements: Announcements): Promise<string[]> {
    const faults: string[] = [];
    for (const store of this.stores)
      for await (const one of this.all(store)) {
        this.count++;
        const fault = announcements.faultOf(store.topic, this.before.get(`${store.topic}/${one.id}`), one);
        if (fault) faults.push(fault);
      }
    return faults;
  }

  private all = (store: AggregateStore<object>) => store.announced(this.liveOf(store.database));
}
