import { expectWhole, pause, Stage } from './stage.js';

describe('one broker', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set()));
  afterAll(() => stage.strike());

  it('killed in the middle of traffic and back: changes go on meanwhile, and every event arrives once', async () => {
    const counting = await stage.serve('counting');
    await stage.serve('watching');
    await stage.write(counting, 'before', 3_000, 1_000);
    await stage.kafka.kill(1);
    await stage.write(counting, 'without', 500);
    await pause(1_000);
    await stage.kafka.revive(1);
    await stage.settle(15);
    await expectWhole(stage);
  });

  it('killed again and again', async () => {
    const counting = await stage.serve('counting');
    for (const round of ['first', 'second', 'third']) {
      await stage.write(counting, round, 600, 200);
      await stage.kafka.kill(1);
      await pause(300);
      await stage.kafka.revive(1);
    }
    await stage.settle(15);
    await expectWhole(stage);
  });
});

describe('three brokers', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set(3)));
  afterAll(() => stage.strike());

  it.each([1, 2])('losing number %i go on without it, and take it back', async (lost) => {
    const counting = await stage.serve('counting');
    await stage.serve('watching');
    await stage.write(counting, `until-${lost}`, 2_000, 700);
    await stage.kafka.kill(lost);
    await stage.write(counting, `without-${lost}`, 500);
    await stage.settle(15);
    await expectWhole(stage);
    await stage.kafka.revive(lost);
    await stage.write(counting, `after-${lost}`, 300);
    await stage.settle(15);
    await expectWhole(stage);
  });
});
