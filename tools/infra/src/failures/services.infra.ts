import { expectWhole, Stage } from './stage.js';

describe('a service', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set()));
  afterAll(() => stage.strike());

  it('killed while it handles events has handled each of them once when it is back', async () => {
    const counting = await stage.serve('counting');
    for (const round of ['first', 'second', 'third']) {
      const watching = await stage.serve('watching');
      await stage.write(counting, round, 1_500, 600);
      await watching.kill();
    }
    await stage.serve('watching');
    await stage.settle(15);
    await expectWhole(stage);
  });

  it('killed while it publishes has published everything when it is back', async () => {
    for (const round of ['one', 'two', 'three']) {
      const counting = await stage.serve('counting');
      await stage.write(counting, round, 1_500, 400);
      await counting.kill();
    }
    await stage.serve('counting');
    await stage.settle(15);
    await expectWhole(stage);
  });
});

describe('two replicas of a service', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set()));
  afterAll(() => stage.strike());

  it('share the work, and one takes over all of it when the other is killed', async () => {
    const writers = [await stage.serve('counting'), await stage.serve('counting')] as const;
    const readers = [await stage.serve('watching'), await stage.serve('watching')] as const;
    const written = writers.map((writer, index) => stage.write(writer, `both${index}`, 1_500, 500));
    await Promise.all(written);
    // Each of them holds partitions: the work is shared, not done twice.
    expect(await stage.kafka.partitionsHeld('digital-customs.watching')).toEqual([2, 2]);
    await readers[0].kill();
    await writers[1].kill();
    await stage.settle(15);
    await expectWhole(stage);
  });
});
