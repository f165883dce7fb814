import {
  type Given,
  happened,
  Notes,
  receiver,
  series,
  type TransportUnderTest,
  until,
  unused,
  upTo,
} from './given.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** Order per aggregate, at least once, to every group. */
export function delivers(given: Given): void {
  describe('delivers', () => {
    let under: TransportUnderTest;
    beforeAll(() => void (under = given()));

    it('every event to a group, in order for each aggregate', async () => {
      const { topic, group } = unused();
      const [transport, notes] = [await under.open(), new Notes()];
      await transport.subscribe(group, [topic], notes.receiver);
      for (let from = 1; from <= 41; from += 10) await transport.publish(series(topic, ids, 10, from));
      await until(() => notes.seen.length >= ids.length * 50);
      for (const id of ids) expect(notes.of(id)).toEqual(upTo(50));
      await transport.close();
    });

    it('what was published before anybody listened, and to each group all of it', async () => {
      const { topic, group } = unused();
      const transport = await under.open();
      await transport.publish(series(topic, ids, 5));
      const [one, two] = [new Notes(), new Notes()];
      await transport.subscribe(`${group}-one`, [topic], one.receiver);
      await transport.subscribe(`${group}-two`, [topic], two.receiver);
      await until(() => one.seen.length >= 35 && two.seen.length >= 35);
      for (const id of ids) expect([one.of(id), two.of(id)]).toEqual([upTo(5), upTo(5)]);
      await transport.close();
    });

    it('only the topics that were asked for', async () => {
      const [asked, other] = [unused(), unused()];
      const [transport, notes] = [await under.open(), new Notes()];
      await transport.publish([...series(other.topic, ['x'], 3), ...series(asked.topic, ['a'], 3)]);
      await transport.subscribe(asked.group, [asked.topic], notes.receiver);
      await until(() => notes.seen.length >= 3);
      await transport.publish([happened(other.topic, 'x', 4), happened(asked.topic, 'a', 4)]);
      await until(() => notes.of('a').length >= 4);
      expect([notes.of('a'), notes.of('x')]).toEqual([upTo(4), []]);
      await transport.close();
    });

    it('the events of many publishers at the same time, each aggregate in order', async () => {
      const { topic, group } = unused();
      const ends = await Promise.all([under.open(), under.open(), under.open()]);
      const notes = new Notes();
      await ends[0]!.subscribe(group, [topic], notes.receiver);
      const publishing = ends.map(async (end, index) => {
        for (let sequence = 1; sequence <= 40; sequence++) await end.publish([happened(topic, `p${index}`, sequence)]);
      });
      await Promise.all(publishing);
      await until(() => notes.seen.length >= 120);
      for (const id of ['p0', 'p1', 'p2']) expect(notes.of(id)).toEqual(upTo(40));
      await Promise.all(ends.map((end) => end.close()));
    });

    it('an event that was neither handled nor set aside again, before its aggregate’s next', async () => {
      const { topic, group } = unused();
      const [transport, notes] = [await under.open(), new Notes()];
      let refusals = 2;
      const refusing = receiver((event) => {
        if (event.aggregate.id === 'a' && event.aggregate.sequence === 2 && refusals-- > 0)
          return Promise.reject(new Error('the store is away'));
        return notes.receiver.deliver(event);
      });
      await transport.subscribe(group, [topic], refusing);
      await transport.publish(series(topic, ['a', 'b'], 4));
      await until(
        () => notes.firstOf('a').length === 4 && notes.firstOf('b').length === 4,
        () => notes.seen,
      );
      expect([notes.firstOf('a'), notes.firstOf('b')]).toEqual([upTo(4), upTo(4)]);
      expect(refusals).toBeLessThan(0);
      await transport.close();
    });
  });
}
