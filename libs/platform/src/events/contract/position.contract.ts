import { type Given, Notes, receiver, series, type TransportUnderTest, until, unused, upTo } from './given.js';

const ids = ['a', 'b', 'c'];

/** A group's position over restarts, and how far it is behind. */
export function keepsPositions(given: Given): void {
  describe('keeps positions', () => {
    let under: TransportUnderTest;
    beforeAll(() => void (under = given()));

    it('so that a service that was stopped goes on where it was', async () => {
      const { topic, group } = unused();
      const [first, before] = [await under.open(), new Notes()];
      await first.subscribe(group, [topic], before.receiver);
      await first.publish(series(topic, ids, 10));
      await until(() => before.seen.length >= 30);
      await first.close();

      const [second, after] = [await under.open(), new Notes()];
      await second.publish(series(topic, ids, 2, 11));
      await second.subscribe(group, [topic], after.receiver);
      await until(() => after.seen.length >= 6);
      for (const id of ids) expect(after.of(id)).toEqual([11, 12]);
      await second.close();
    });

    it('so that one stopped in the middle of an event handles that one and what follows', async () => {
      const { topic, group } = unused();
      const [first, notes] = [await under.open(), new Notes()];
      let broken = false;
      const breaking = receiver((event) => {
        broken ||= notes.seen.length >= 11;
        return broken ? Promise.reject(new Error('stopped')) : notes.receiver.deliver(event);
      });
      await first.subscribe(group, [topic], breaking);
      await first.publish(series(topic, ids, 20));
      await until(() => broken);
      await first.close();
      expect(notes.seen.length).toBeLessThan(60);

      const second = await under.open();
      await second.subscribe(group, [topic], notes.receiver);
      await until(
        () => ids.every((id) => notes.firstOf(id).length === 20),
        () => notes.seen.length,
      );
      for (const id of ids) expect(notes.firstOf(id)).toEqual(upTo(20));
      await second.close();
    });

    it('and says how many events a group is behind', async () => {
      const { topic, group } = unused();
      const [transport, notes] = [await under.open(), new Notes()];
      let open = () => {};
      const gate = new Promise<void>((resolve) => (open = resolve));
      const waiting = receiver((event) => gate.then(() => notes.receiver.deliver(event)));
      const subscription = await transport.subscribe(group, [topic], waiting);
      await transport.publish(series(topic, ids, 4));
      expect(await subscription.lag()).toBe(12);
      open();
      await until(
        async () => (await subscription.lag()) === 0,
        () => notes.seen.length,
      );
      expect(notes.seen).toHaveLength(12);
      await transport.close();
    });

    it('past an aggregate whose event takes long', async () => {
      const { topic, group } = unused();
      const [transport, notes] = [await under.open(), new Notes()];
      let open = () => {};
      const gate = new Promise<void>((resolve) => (open = resolve));
      const slow = receiver(async (event) => {
        if (event.aggregate.id === 'slow') await gate;
        await notes.receiver.deliver(event);
      });
      await transport.subscribe(group, [topic], slow);
      await transport.publish(series(topic, ['slow', ...ids], 30));
      await until(
        () => ids.every((id) => notes.of(id).length === 30),
        () => notes.seen.length,
      );
      expect(notes.of('slow')).toEqual([]);
      open();
      await until(() => notes.of('slow').length === 30);
      expect(notes.of('slow')).toEqual(upTo(30));
      await transport.close();
    });
  });
}
