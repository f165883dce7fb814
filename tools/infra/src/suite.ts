import { spawn } from 'node:child_process';

export interface Outcome {
  passed: number;
  failed: number;
}

export interface Suite {
  title: string;
  /** Paths, or parts of them; none for all of a configuration. */
  files: string[];
  settings?: Record<string, string>;
  config?: string;
  /** A pattern of jest's for the names of tests. */
  names?: string;
}

/** Runs test files in a process of their own, with these settings in the environment, and counts. */
export function runSuite({ title, files, settings, config, names }: Suite): Promise<Outcome> {
  console.log(`\n== ${title}`);
  const options = ['--runInBand', ...(config ? ['--config', config] : []), ...(names ? ['-t', names] : []), ...files];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...options], {
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      process.stderr.write(text);
      said += text.toString();
    });
    child.once('error', reject).once('close', (code) => {
      const counted = (word: string) => Number(said.match(new RegExp(`^Tests:.* (\\d+) ${word}`, 'm'))?.[1] ?? 0);
      const outcome = { passed: counted('passed'), failed: counted('failed') };
      // A suite that could not even start has no failed test to count.
      if (code !== 0 && outcome.failed === 0) outcome.failed = 1;
      resolve(outcome);
    });
  });
}
