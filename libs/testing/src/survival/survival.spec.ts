import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const program = resolve('libs/testing/dist/survival/writing-process.js');
const rounds = 20;
const changesInAll = 5_000;

type Marks = Record<string, string[]>;

describe('a process that is killed while it writes', () => {
  let folder: string;
  beforeAll(async () => {
    if (!existsSync(program)) throw new Error('Compile first: npm run compile');
    folder = await mkdtemp(join(tmpdir(), 'digital-customs-survival-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (round: string, wanted: number, onLine: (line: string, kill: () => void) => void) =>
    new Promise<void>((done, failed) => {
      const child = spawn(process.execPath, [program, folder, round, String(wanted)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      createInterface({ input: child.stdout }).on('line', (line) => onLine(line, () => child.kill('SIGKILL')));
      child.once('error', failed).once('exit', () => done());
    });

  it('has every acknowledged change once, and every event reached every consumer once and in order', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const share = Math.floor(changesInAll / rounds);
      const fatal = Math.floor(Math.random() * share);
      let written = 0;
      await run(`r${round}`, share * 2, (line, kill) => {
        if (line !== 'done') acknowledged.push(line);
        if (line === 'done' || ++written > share + fatal) kill();
      });
    }
    let report: { tallies: Marks; counting: Marks; watching: Marks } | undefined;
    await run('settle', 0, (line) => (report = JSON.parse(line) as typeof report));

    expect(acknowledged.length).toBeGreaterThanOrEqual(changesInAll);
    const kept = new Set(
      Object.entries(report!.tallies).flatMap(([id, marks]) => marks.map((mark) => `${id} ${mark}`)),
    );
    expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);
    for (const marks of Object.values(report!.tallies)) expect(new Set(marks).size).toBe(marks.length);
    expect(report!.counting).toEqual(report!.tallies);
    expect(report!.watching).toEqual(report!.tallies);
  }, 240_000);
});
