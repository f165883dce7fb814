import { Envelope } from '@digital-customs/contracts';
import type { Unreadable } from './event-transport.js';

/** Reads what lay in a transport as an event; returns what is wrong with it otherwise. */
export function readEnvelope(value: unknown): Envelope | string {
  const parsed = Envelope.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `not an event: ${issue?.path.join('.') || 'the message'}: ${issue?.message ?? 'invalid'}`;
}

/** The same for text. */
export function parseEnvelope(text: string): Envelope | string {
  try {
    return readEnvelope(JSON.parse(text));
  } catch (error) {
    return `not an event: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** An unreadable message in the form in which dead letters are kept. */
export const asEvent = ({ topic, key, position, text }: Unreadable, at: Date): Envelope => ({
  id: position,
  type: 'platform.message-unreadable.v1',
  occurredAt: at.toISOString(),
  actor: { id: null, name: 'unknown' },
  aggregate: { type: topic, id: key, version: 0, sequence: 0 },
  data: { text },
});
