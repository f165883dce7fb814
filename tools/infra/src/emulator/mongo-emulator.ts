import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { jarsOf } from '../jars.js';

const server = { group: 'de.bwaldvogel', name: 'mongo-java-server', version: '1.47.0' };
/** A compiler, since a Java runtime has none. */
const compiler = { group: 'org.eclipse.jdt', name: 'ecj', version: '3.37.0' };
const source = resolve('tools/infra/src/emulator/Emulator.java');

export interface Emulator {
  uri: string;
  stop(): Promise<void>;
}

/**
 * Starts mongo-java-server, which emulates MongoDB in memory: not MongoDB, but written by others and so an independent
 * second judge of the contract suites.
 */
export async function startEmulator(): Promise<Emulator> {
  const folder = mkdtempSync(join(tmpdir(), 'digital-customs-emulator-'));
  const jars = join(jarsOf(server), '*');
  try {
    const options = ['-cp', join(jarsOf(compiler), '*'), 'org.eclipse.jdt.internal.compiler.batch.Main'];
    const compile = spawnSync(
      'java',
      [...options, '-17', '-nowarn', '-cp', classpath(jarsOf(server)), '-d', folder, source],
      {
        encoding: 'utf8',
      },
    );
    if (compile.status !== 0) throw new Error(`The emulator could not be compiled: ${compile.stdout}${compile.stderr}`);
    const child = spawn('java', ['-cp', `${folder}:${jars}`, 'Emulator'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    const uri = await Promise.race([
      new Promise<string>((told) => createInterface({ input: child.stdout }).once('line', told)),
      gone.then(() => Promise.reject(new Error('The emulator ended before it was ready'))),
    ]);
    return {
      uri,
      async stop() {
        child.kill('SIGKILL');
        await gone;
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The compiler knows no wildcards. */
const classpath = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jar'))
    .map((file) => join(folder, file))
    .join(':');
