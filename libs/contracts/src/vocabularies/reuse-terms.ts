import { term } from './term.js';

/** How far a Member has come with somebody else's practice or innovation. */
export const reuseKinds = [
  term('interested', 'Interested', 'Intéressé'),
  term('adapting', 'Adapting', 'En adaptation'),
  term('adopted', 'Adopted', 'Adopté'),
  term('given-up', 'Given up', 'Abandonné'),
] as const;
export type ReuseKind = (typeof reuseKinds)[number]['code'];

/** Where a call for practices stands. */
export const callStatuses = [
  term('open', 'Open call', 'Appel ouvert'),
  term('closed', 'Closed call', 'Appel clos'),
] as const;

/** Whether an administration has confirmed what is published within the last two years. */
export const freshnesses = [
  term('fresh', 'Confirmed or published within two years', 'Confirmé ou publié depuis moins de deux ans'),
  term('stale', 'To be confirmed again', 'À reconfirmer'),
] as const;
/** For how long what is published counts as confirmed. */
export const monthsFresh = 24;
