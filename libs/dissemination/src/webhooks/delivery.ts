import { createHash } from 'node:crypto';
import type { DeliveryView, deliveryStates } from '@digital-customs/contracts';
import type { Outcome } from './network.js';

export type Try = DeliveryView['tries'][number];

/** One message to one webhook. What it says is made at the moment of sending, so that nothing is kept of it here. */
export interface Delivery {
  /** The webhook-id: of webhook, record and moment of its news, so that nothing is collected twice. */
  _id: string;
  webhook: string;
  type: 'record.published' | 'record.changed' | 'ping';
  /** The record, by id; null for a ping. */
  item: string | null;
  state: (typeof deliveryStates)[number];
  /** ISO 8601; while it is being tried, when another try may begin. */
  nextAt: string | null;
  madeAt: string;
  tries: Try[];
}

const [second, minute, hour] = [1_000, 60_000, 3600_000];
/** The pauses after each failure that Standard Webhooks gives as an example: three days altogether. */
export const pauses = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];
/** Tries that are kept; a replay begins them anew. */
const keptTries = 20;

export const deliveryId = (webhook: string, entry: string) =>
  `msg_${createHash('sha256').update(`${webhook}\n${entry}`).digest('base64url').slice(0, 28)}`;

/** The delivery as it is after a try. `failures` is how many there were in a row since it was made or replayed. */
export function tried(
  { tries }: Pick<Delivery, 'tries'>,
  outcome: Outcome,
  at: Date,
  milliseconds: number,
  failures: number,
): Pick<Delivery, 'state' | 'nextAt' | 'tries'> {
  const kept = [...tries, { at: at.toISOString(), milliseconds, ...outcome }].slice(-keptTries);
  if (outcome.failure === null) return { state: 'delivered', nextAt: null, tries: kept };
  const pause = pauses[failures];
  if (pause === undefined) return { state: 'failed', nextAt: null, tries: kept };
  return { state: 'waiting', nextAt: new Date(at.getTime() + pause).toISOString(), tries: kept };
}
