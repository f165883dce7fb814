/** Runs one service, or the gateway, as a process of its own: `npm run service -- repository`. Compile first. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [name] = process.argv.slice(2);
const main = resolve('apps', name ?? '', 'dist/main.js');
if (name && existsSync(main)) await import(pathToFileURL(main).href);
else {
  const built = readdirSync('apps').filter((app) => existsSync(resolve('apps', app, 'dist/main.js')));
  console.error(
    `npm run service -- ${built.join(' | ') || 'SERVICE'}${built.length ? '' : ' (nothing is compiled: npm run build)'}`,
  );
  process.exitCode = 1;
}
