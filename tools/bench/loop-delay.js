/** Loaded into a process by `--import`: at SIGUSR2 writes to LOOP_DELAY_FILE how long its event loop was held up at most, in ms. */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  process.on('SIGUSR2', () => {
    writeFileSync(process.env.LOOP_DELAY_FILE, String((delay.max / 1e6).toFixed(1)));
    delay.reset();
  });
}
