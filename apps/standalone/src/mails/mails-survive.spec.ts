import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const readers = 150;
const kills = 6;

describe('mails, although the process is killed between them and within them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'digital-customs-mails-'));
  const received: string[] = [];
  let arrived: () => void = () => undefined;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then(({ messageId = '' }) => {
        received.push(messageId);
        arrived();
        done();
      }, done);
    },
  });
  let child: ChildProcess | undefined;

  beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening())));
  afterAll(async () => {
    child?.kill('SIGKILL');
    await new Promise<void>((stopped) => server.close(() => stopped()));
    rmSync(folder, { recursive: true, force: true });
  });

  const start = () => {
    const { port } = server.server.address() as AddressInfo;
    const started = spawn(
      process.execPath,
      ['apps/standalone/dist/mails/sending-process.js', folder, String(readers), '3'],
      {
        env: { ...process.env, SMTP_URL: `smtp://127.0.0.1:${port}` },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    child = started;
    let output = '';
    started.stdout.on('data', (data: Buffer) => (output += String(data)));
    const ended = new Promise<string>((resolve) => started.once('exit', () => resolve(output)));
    return { kill: () => started.kill('SIGKILL'), ended };
  };

  it('arrive once each; one that was being handed over is told apart as uncertain and not sent again', async () => {
    for (let round = 1; round <= kills; round++) {
      const run = start();
      const wanted = Math.floor((readers * round) / (kills + 2));
      await new Promise<void>((enough) => {
        arrived = () => void (received.length >= wanted && enough());
        void run.ended.then(() => enough());
      });
      run.kill();
      await run.ended;
    }
    const { sent = 0, uncertain = 0, ...others } = JSON.parse(await start().ended) as Record<string, number>;
    expect(others).toEqual({});
    expect(sent + uncertain).toBe(readers);
    expect(uncertain).toBeLessThanOrEqual(kills);
    expect(new Set(received).size).toBe(received.length);
    expect(received.length).toBeGreaterThanOrEqual(sent);
    expect(received.length).toBeLessThanOrEqual(readers);
  }, 120_000);
});
