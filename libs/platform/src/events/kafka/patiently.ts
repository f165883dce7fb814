import { setTimeout as pause } from 'node:timers/promises';

const attempts = 30;

/** Does something again while the brokers say that it would work in a moment: they have just begun, or choose a leader. */
export async function patiently<T>(work: () => Promise<T>, wait = 500): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !(error as { retriable?: boolean }).retriable) throw error;
      await pause(wait);
    }
  }
}
