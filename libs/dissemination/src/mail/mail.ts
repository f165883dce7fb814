import { createHash } from 'node:crypto';

/**
 * One mail, sent once. `claimed`: a process prepares it, nothing has left; `sending`: the server takes its content in;
 * `uncertain`: that was cut short, so it may have arrived and is not sent again unless an operator says so.
 */
export type MailStatus =
  'waiting' | 'claimed' | 'sending' | 'sent' | 'nothing-left' | 'bounced' | 'failed' | 'uncertain';

export interface Mail {
  /** Made of whom it is for and what it is about: making the same mail again makes none. */
  _id: string;
  reader: string;
  /** What it carries: the news of a rhythm, or an issue of the newsletter. */
  kind: 'digest' | 'newsletter';
  rhythm: string;
  /** What is told, as entries of the inbox: record and moment of its news. Of a newsletter: none. */
  entries: string[];
  issue?: string;
  status: MailStatus;
  /** ISO 8601, as all times here; when it is tried next. */
  dueAt: string;
  createdAt: string;
  attempts: number;
  claimedBy?: string;
  claimedAt?: string;
  endedAt?: string;
  to?: string;
  subject?: string;
  /** As it was written, where it went into a file. */
  text?: string;
  html?: string;
  /** What the mail server said, or why nothing was sent. */
  reason?: string;
}

/** Safe as a file’s name and in a Message-ID. */
export const mailId = (reader: string, rhythm: string, window: string): string =>
  createHash('sha256')
    .update(JSON.stringify([reader, rhythm, window]))
    .digest('hex')
    .slice(0, 40);

export const newMail = (
  reader: string,
  about: Pick<Mail, 'kind' | 'rhythm' | 'entries' | 'issue'> & { window: string },
  at: Date,
): Mail => {
  const { window, ...rest } = about;
  const now = at.toISOString();
  return {
    ...rest,
    _id: mailId(reader, rest.rhythm, window),
    reader,
    status: 'waiting',
    dueAt: now,
    createdAt: now,
    attempts: 0,
  };
};

/** Pauses after a failure that may pass, in minutes: about three days in all. */
const pauses = [1, 5, 15, 60, 180, 360, 720, 720, 720, 720, 720];

/** What becomes of a mail that could not be handed over and may be tried again. */
export function putOff(attempts: number, at: Date): Pick<Mail, 'status' | 'dueAt' | 'attempts'> {
  const pause = pauses[attempts];
  if (pause === undefined) return { status: 'failed', dueAt: at.toISOString(), attempts: attempts + 1 };
  return { status: 'waiting', dueAt: new Date(at.getTime() + pause * 60_000).toISOString(), attempts: attempts + 1 };
}
