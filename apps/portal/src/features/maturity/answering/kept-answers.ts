import type { Answer, AnswersTaken } from '@digital-customs/contracts';
import { keepOnDevice, readKeptOnDevice } from '@/components/kept-on-device';

/** An answer that the server does not have yet, and the version of the one that its writer saw (0: there was none). */
export interface Draft {
  answer: Answer;
  base: number;
}
export type Drafts = Readonly<Record<string, Draft>>;

const place = (person: string, assessment: string) => `digital-customs.answers.${person}.${assessment}`;

/** Kept on this device by person, so that the next one at it does not meet them. */
export const readDrafts = (person: string, assessment: string): Drafts =>
  readKeptOnDevice<Drafts>(place(person, assessment)) ?? {};

/** A device that keeps nothing is no reason to stop: the answers still go to the server. */
export const keepDrafts = (person: string, assessment: string, drafts: Drafts) =>
  keepOnDevice(place(person, assessment), Object.keys(drafts).length ? drafts : null);

/** Conflicts wait on the device too until somebody has chosen, so that a reload loses neither answer. */
const conflictPlace = (person: string, assessment: string) => `digital-customs.conflicts.${person}.${assessment}`;
export type Conflicts = Readonly<Record<string, AnswersTaken['conflicts'][number]>>;
export const readConflicts = (person: string, assessment: string): Conflicts =>
  readKeptOnDevice<Conflicts>(conflictPlace(person, assessment)) ?? {};
export const keepConflicts = (person: string, assessment: string, conflicts: Conflicts) =>
  keepOnDevice(conflictPlace(person, assessment), Object.keys(conflicts).length ? conflicts : null);

/** Only what says something is sent: a level, or why the criterion does not apply. */
export const isWhole = ({ answer }: Draft): boolean => (answer.level === null) === (answer.notApplicable.trim() !== '');

/** What is left after these drafts have been taken over: those changed since they were sent stay. */
export const without = (drafts: Drafts, sent: Drafts): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([criterion, draft]) => sent[criterion]?.answer !== draft.answer));
