import { type Given, Notes, receiver, series, type TransportUnderTest, until, unused, upTo } from './given.js';

const ids = ['a', 'b'];

/** All events once more, beside the service that runs. */
export function replays(given: Given): void {
  describe('replays', () => {
    let under: TransportUnderTest;
    beforeAll(() => void (under = given()));

    it('all events in order, and counts them', async () => {
      const { topic } = unused();
      const [transport, notes] = [await under.open(), new Notes()];
      await transport.publish(series(topic, ids, 25));
      expect(await transport.replay([topic], notes.receiver.deliver)).toBe(50);
      for (const id of ids) expect(notes.of(id)).toEqual(upTo(25));
      await transport.close();
    });

    it('nothing where there is nothing', async () => {
      const transport = await under.open();
      expect(await transport.replay([unused().topic], new Notes().receiver.deliver)).toBe(0);
      await transport.close();
    });

    it('while the service goes on from its own position, and ends although more is published', async () => {
      const { topic, group } = unused();
      const [transport, live, again] = [await under.open(), new Notes(), new Notes()];
      const subscription = await transport.subscribe(group, [topic], live.receiver);
      await transport.publish(series(topic, ids, 10));
      await until(() => live.seen.length >= 20);
      let published = false;
      const replayed = await transport.replay([topic], async (event) => {
        if (!published) {
          published = true;
          await transport.publish(series(topic, ids, 5, 11));
        }
        await again.receiver.deliver(event);
      });
      expect(replayed).toBe(20);
      expect(again.seen).toHaveLength(20);
      await until(() => live.seen.length >= 30);
      for (const id of ids) expect(live.of(id)).toEqual(upTo(15));
      await until(async () => (await subscription.lag()) === 0);
      await transport.close();
    });

    it('only as far as it is let: what refuses an event is told', async () => {
      const { topic } = unused();
      const transport = await under.open();
      await transport.publish(series(topic, ['a'], 5));
      const refusing = receiver(() => Promise.reject(new Error('the store is away')));
      await expect(transport.replay([topic], refusing.deliver)).rejects.toThrow('the store is away');
      await transport.close();
    });
  });
}
