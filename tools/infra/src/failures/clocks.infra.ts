import { resolve } from 'node:path';
import { expectWhole, Stage } from './stage.js';

const hour = 3_600_000;
/** A process whose clock is wrong by so many milliseconds. */
const skewed = (by: number) => ({
  NODE_OPTIONS: `--import ${resolve('tools/infra/dist/processes/skewed-clock.js')}`,
  CLOCK_SKEW: String(by),
});

describe('clocks that differ', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set()));
  afterAll(() => stage.strike());

  it('change nothing: order and repetition go by an event’s number, not by its time', async () => {
    const [early, late] = [await stage.serve('counting', skewed(-hour)), await stage.serve('counting', skewed(hour))];
    await stage.serve('watching', skewed(2 * hour));
    await Promise.all([stage.write(early, 'early', 600), stage.write(late, 'late', 600)]);
    await stage.settle(15);
    await expectWhole(stage);
  });
});
