import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const source = dirname(fileURLToPath(import.meta.url));

/** Compiles this package into a folder of its own, so that a spec can run it as a process whether or not it has been built. */
export const compileForSpec = (): { folder: string; remove: () => void } => {
  mkdirSync(join(source, '../dist'), { recursive: true });
  const folder = mkdtempSync(join(source, '../dist/spec-'));
  for (const file of sources(source)) {
    const target = join(folder, relative(source, file).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      transformSync(readFileSync(file, 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      }).code,
    );
  }
  writeFileSync(
    join(folder, 'serve.js'),
    `import { startDocumentServer } from './index.js';
     try { const server = await startDocumentServer({ dataDir: process.argv[2] }); process.send(server.uri); process.on('message', () => server.stop().then(() => process.exit(0))); }
     catch (error) { process.stderr.write(error.name + ': ' + error.message); process.exit(3); }`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

const sources = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'contract' ? [] : sources(path);
    return /\.ts$/.test(name) && !/\.(spec|contract)\.ts$|^spec-/.test(name) ? [path] : [];
  });

export type ServerProcess = { child: ChildProcess; uri: string };

/** Starts a server as a process of its own; rejects with what it says when it does not start. */
export const startProcess = async (compiled: string, dataDir: string): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [join(compiled, 'serve.js'), dataDir], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (text) => (said += String(text)));
  const started = once(child, 'message').then(([uri]) => ({ child, uri: String(uri) }));
  const ended = once(child, 'close').then(() => Promise.reject(new Error(said)));
  return Promise.race([started, ended.catch((error: unknown) => Promise.reject(error))]);
};

export const kill = async ({ child }: ServerProcess): Promise<void> => {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
};
