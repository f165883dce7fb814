import { freePorts } from '../ports.js';
import { expectWhole, pause, Stage } from './stage.js';

describe('a slow consumer', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await Stage.set()));
  afterAll(() => stage.strike());

  it('hinders nobody else, keeps its place in its group, tells how far it is behind, and does each event once', async () => {
    const [port] = await freePorts(1);
    const counting = await stage.serve('counting');
    await stage.serve('watching', { PACE: '300', METRICS_PORT: String(port) });
    await stage.write(counting, 'many', 1_600);
    await until(async () => (await stage.countOf('counting')) === 1_600);
    expect(await stage.countOf('watching')).toBeLessThan(1_600);
    const measured = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(Number(measured.match(/consumer_lag_events\{[^}]*service="watching"[^}]*\} (\d+)/)?.[1])).toBeGreaterThan(0);
    await stage.settle(60);
    await expectWhole(stage);
  });
});

async function until(isSo: () => Promise<boolean>) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await isSo()) return;
    await pause(100);
  }
  throw new Error('It did not come about in thirty seconds');
}
