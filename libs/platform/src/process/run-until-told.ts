import { explain } from './explain.js';

export interface Running {
  url: string;
  /** Lines for the person who starts it. */
  notices: string[];
  stop(): Promise<void>;
}

/** Starts a program, says where it is, and stops it on SIGINT or SIGTERM when what is under way has finished. */
export async function runUntilTold(name: string, start: () => Promise<Running>): Promise<void> {
  const started = Date.now();
  const running = await start().catch((error: unknown) => {
    console.error(explain(error));
    process.exit(1);
  });
  console.log(`${name} is ready at ${running.url} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  for (const line of running.notices) console.log(line);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}
