import { of } from 'rxjs';
import { z } from 'zod';
import type { Envelope } from '@digital-customs/contracts';
import { DeadLetters } from '../dead-letters.js';
import { EventServer } from '../event-server.js';
import type { EventTransport } from '../event-transport.js';
import { type Given, happened, Notes, series, type TransportUnderTest, type, until, unused, upTo } from './given.js';

const noon = new Date('2026-01-01T12:00:00Z');
const pauses = [10, 40, 90];

/** A service with one reaction, on the transport under test. */
async function serve(under: TransportUnderTest, transport: EventTransport, react: (event: Envelope) => void) {
  const { topic, group } = unused();
  const letters = new DeadLetters(under.documents().useDb(group), { now: () => noon });
  const server = new EventServer(group, transport, letters, pauses);
  const extras = { definition: { type, topic, data: z.object({ number: z.int() }) }, reaction: 'Reacts' };
  server.addHandler(type, async (event: Envelope) => of(react(event)), true, extras as never);
  await new Promise<void>((started, failed) => server.listen((error) => (error ? failed(error) : started())));
  return { topic, letters, server };
}

/** Retries with growing pauses, dead letters that stop nobody else, redrive. */
export function survivesFailures(given: Given): void {
  describe('brings to a service', () => {
    let under: TransportUnderTest;
    let transport: EventTransport;
    beforeAll(async () => {
      under = given();
      transport = await under.open();
    });
    afterAll(() => transport.close());

    it('an event that fails again and again with growing pauses, then sets it aside; others go on meanwhile', async () => {
      const notes = new Notes();
      const attempts: number[] = [];
      let othersAtLastAttempt = 0;
      const { topic, letters, server } = await serve(under, transport, (event) => {
        if (event.aggregate.id !== 'bad') return void notes.seen.push(event);
        attempts.push(performance.now());
        othersAtLastAttempt = notes.of('good').length;
        throw new Error('cannot');
      });
      await transport.publish([happened(topic, 'bad', 1), ...series(topic, ['good'], 20)]);
      await until(
        async () => (await letters.list()).length === 1,
        () => attempts,
      );
      expect(attempts).toHaveLength(pauses.length + 1);
      const waited = attempts.slice(1).map((at, index) => at - attempts[index]!);
      for (const [index, wait] of waited.entries()) expect(wait).toBeGreaterThanOrEqual(pauses[index]! - 2);
      expect(othersAtLastAttempt).toBe(20);
      const [letter] = await letters.list();
      expect(letter).toMatchObject({ reaction: 'Reacts', error: 'Error: cannot', failures: 1, failedAt: noon });
      expect(letter!.event).toEqual(happened(topic, 'bad', 1));
      await server.close();
    });

    it('a dead letter again when it is redriven, and keeps it until it is handled', async () => {
      let sound = false;
      const handled: number[] = [];
      const { topic, letters, server } = await serve(under, transport, (event) => {
        if (!sound && event.aggregate.sequence === 2) throw new Error('not yet');
        handled.push(event.aggregate.sequence);
      });
      await transport.publish(series(topic, ['a'], 3));
      await until(
        async () => (await letters.list()).length === 1 && handled.length === 2,
        () => handled,
      );
      const id = (await letters.list())[0]!._id;
      expect(await server.redrive(id)).toBe(false);
      expect(await letters.list()).toMatchObject([{ failures: 2 }]);
      sound = true;
      expect(await server.redrive(id)).toBe(true);
      expect(await letters.list()).toEqual([]);
      expect(handled).toEqual([1, 3, 2]);
      await server.close();
    });

    it('a message that is no event as a dead letter that says why, and goes on to the next', async () => {
      const notes = new Notes();
      const { topic, letters, server } = await serve(under, transport, (event) => void notes.seen.push(event));
      await transport.publish([happened(topic, 'a', 1)]);
      await under.spoil(topic, 'a', '{"type":"nonsense"}');
      await transport.publish([happened(topic, 'a', 2)]);
      await until(async () => (await letters.list()).length === 1 && notes.of('a').length === 2);
      const [letter] = await letters.list();
      expect(letter).toMatchObject({
        reaction: 'unreadable',
        error: expect.stringContaining('not an event') as string,
      });
      expect(letter!.event).toMatchObject({ aggregate: { type: topic }, data: { text: '{"type":"nonsense"}' } });
      expect(notes.of('a')).toEqual([1, 2]);
      await server.close();
    });

    it('an event whose data are not what its kind declares as a dead letter', async () => {
      const notes = new Notes();
      const { topic, letters, server } = await serve(under, transport, (event) => void notes.seen.push(event));
      await transport.publish([{ ...happened(topic, 'a', 1), data: { number: 'one' } }, happened(topic, 'a', 2)]);
      await until(async () => (await letters.list()).length === 1 && notes.of('a').length === 1);
      expect((await letters.list())[0]!.error).toContain('number');
      await server.close();
    });

    it('all events again by replay, with dead letters for what still fails', async () => {
      const notes = new Notes();
      const { topic, letters, server } = await serve(under, transport, (event) => {
        if (event.aggregate.id === 'bad') throw new Error('cannot');
        notes.seen.push(event);
      });
      await transport.publish([...series(topic, ['good'], 5), happened(topic, 'bad', 1)]);
      await until(async () => (await letters.list()).length === 1 && notes.seen.length === 5);
      expect(await server.replay()).toBe(6);
      expect(notes.of('good')).toEqual([...upTo(5), ...upTo(5)]);
      expect(await letters.list()).toMatchObject([{ failures: 2 }]);
      await server.close();
    });
  });
}
