import type { Connection } from 'mongoose';
import type { EventTransport } from '../events/event-transport.js';
import { patiently } from '../events/kafka/patiently.js';
import type { LoggedEvent } from '../events/logged-event.js';
import { readEnvelope } from '../events/unreadable.js';
import { ForeignData } from './move-data.js';

const batch = 200;

interface Published {
  _id: 'events';
  /** The position in the log up to which events were published. */
  position: number;
}

/**
 * Publishes the events of an installation's log, in their order, to the transport that its services will use from now on.
 * Goes on where it stopped: the position is kept on the target. Events that lie there from another source are refused
 * unless `over`. Returns how many were published now.
 */
export async function moveEvents(
  from: Connection,
  to: Connection,
  transport: EventTransport,
  over = false,
): Promise<number> {
  const log = from.useDb('events', { useCache: true }).collection<LoggedEvent>('events');
  const marks = to.useDb('moved', { useCache: true }).collection<Published>('events');
  const mark = await marks.findOne({ _id: 'events' });
  const topics = (await log.distinct('topic')) as string[];
  if (!mark && !over) {
    const present = await patiently(() => transport.replay(topics, () => Promise.resolve()));
    if (present > 0) throw new ForeignData(`The brokers hold ${present} events already.`);
  }
  let position = mark?.position ?? 0;
  await marks.updateOne({ _id: 'events' }, { $set: { position } }, { upsert: true });
  let count = 0;
  for (;;) {
    const logged = await log
      .find({ _id: { $gt: position } })
      .sort({ _id: 1 })
      .limit(batch)
      .toArray();
    const events = logged.flatMap(({ event }) => {
      const read = readEnvelope(event);
      return typeof read === 'string' ? [] : [read];
    });
    if (logged.length === 0) return count;
    await patiently(() => transport.publish(events));
    position = logged.at(-1)!._id;
    await marks.updateOne({ _id: 'events' }, { $set: { position } });
    count += events.length;
  }
}
