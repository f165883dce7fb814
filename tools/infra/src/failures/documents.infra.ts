import { expectWhole, pause, Stage } from './stage.js';

const gone = 10_000;

describe('the database', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set()));
  afterAll(() => stage.strike());

  it('killed in the middle of traffic and away for ten seconds: what was acknowledged stays, and all goes on by itself', async () => {
    const counting = await stage.serve('counting');
    const watching = await stage.serve('watching');
    const written = stage.write(counting, 'first', 1_500);
    await stage.write(counting, 'second', 1_000, 300);
    await stage.documents.kill();
    await pause(gone);
    // The processes still run, and say that they cannot serve.
    const ready = await fetch(`${watching.ready.url}/api/health/ready`);
    expect([ready.status, ((await ready.json()) as { parts: string[] }).parts]).toEqual([503, ['watching-store']]);
    await stage.documents.revive();
    await stage.goesOn(15);
    expect((await fetch(`${watching.ready.url}/api/health/ready`)).status).toBe(200);
    // Only once nothing more is written can all say the same.
    await written;
    await stage.settle(15);
    await expectWhole(stage);
  });

  it('standing still for ten seconds: who waits is answered late, nothing is done twice', async () => {
    const counting = await stage.serve('counting');
    const written = stage.write(counting, 'third', 1_500);
    await stage.write(counting, 'fourth', 1_000, 300);
    stage.documents.freeze();
    await pause(gone);
    stage.documents.thaw();
    await stage.goesOn(15);
    await written;
    await stage.settle(15);
    await expectWhole(stage);
  });
});
