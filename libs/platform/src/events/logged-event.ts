export interface LoggedEvent {
  /** Position in the log, from 1, without gaps. */
  _id: number;
  topic: string;
  /** An envelope, unless something else than this product has written here. */
  event: unknown;
}
