import type { Model, UpdateQuery } from 'mongoose';
import type { Envelope } from '@digital-customs/contracts';

/** A document a service keeps about somebody else's aggregate; `handled` is the last event it has taken in. */
export interface Kept {
  _id: string;
  handled: number;
}

/**
 * Applies an event to the document kept about its aggregate exactly once: the event's number is remembered
 * in the same write as its effect, and an event at or below it changes nothing.
 */
export async function applyOnce<Document extends Kept>(
  model: Model<Document>,
  event: Envelope,
  update: UpdateQuery<Document>,
): Promise<void> {
  const { id, sequence } = event.aggregate;
  const once = { ...update, $set: { ...update.$set, handled: sequence } };
  try {
    await model.collection.updateOne({ _id: id, handled: { $not: { $gte: sequence } } } as never, once as never, {
      upsert: true,
    });
  } catch (error) {
    // The document is there and has taken in this event: the upsert ran into its id.
    if ((error as { code?: number }).code !== 11000) throw error;
  }
}
