import type { Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** What a process counts about itself, in the form that Prometheus reads. */
export interface Measures {
  registry: Registry;
  request(of: { method: string; route: string; status: number }, seconds: number): void;
  /** An event taken to its end by a reaction; `age` is the time since it happened. */
  handled(of: { service: string; reaction: string; outcome: 'handled' | 'dead' }, seconds: number, age: number): void;
  /** Asked whenever the measures are read. Keys of an answer are the values of the label. */
  ask(gauge: { name: string; help: string; label: string }, read: () => Promise<Record<string, number>>): void;
}

let current: Measures | undefined;

/** The measures of this process; undefined while nobody reads them, so that counting costs nothing. */
export const measures = (): Measures | undefined => current;

/** Begins to count. `prom-client` is loaded here and nowhere else. */
export async function beginMeasuring(program: string): Promise<Measures> {
  const { collectDefaultMetrics, Gauge, Histogram, Registry } = await import('prom-client');
  const registry = new Registry();
  registry.setDefaultLabels({ program });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers,
  });
  const handling = new Histogram({
    name: 'event_handling_seconds',
    help: 'Events taken to their end by a reaction, tries and pauses included',
    labelNames: ['service', 'reaction', 'outcome'],
    buckets: seconds,
    registers,
  });
  const delay = new Histogram({
    name: 'event_delay_seconds',
    help: 'From an event’s happening to the end of its handling; of the service search, how far the index is behind',
    labelNames: ['service'],
    buckets: seconds,
    registers,
  });
  current = {
    registry,
    request: (of, took) => requests.observe({ ...of, status: String(of.status) }, took),
    handled({ service, reaction, outcome }, took, age) {
      handling.observe({ service, reaction, outcome }, took);
      delay.observe({ service }, Math.max(0, age));
    },
    ask({ name, help, label }, read) {
      new Gauge({
        name,
        help,
        labelNames: [label],
        registers,
        async collect() {
          // What cannot be asked now is left out, which an alert can see; the other measures are still told.
          const values = await read().catch(() => ({}));
          this.reset();
          for (const [key, value] of Object.entries(values)) this.set({ [label]: key }, value);
        },
      });
    },
  };
  return current;
}
