/** Waits for work that may be long, and gives a sign of life meanwhile. Rejects as either of them does. */
export async function beating<T>(work: Promise<T>, beat: () => Promise<void>, every = 1_000): Promise<T> {
  let done = false;
  const outcome = work.finally(() => (done = true));
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const tick = new Promise<'tick'>((resolve) => (timer = setTimeout(() => resolve('tick'), every)));
    try {
      if ((await Promise.race([outcome, tick])) !== 'tick' || done) return await outcome;
    } finally {
      clearTimeout(timer);
    }
    await beat().catch((error: unknown) => {
      outcome.catch(() => undefined);
      throw error;
    });
  }
}
