import type { Envelope } from '@digital-customs/contracts';

export interface LoggedEvent {
  /** Position in the log, from 1, without gaps. */
  _id: number;
  topic: string;
  event: Envelope;
}
