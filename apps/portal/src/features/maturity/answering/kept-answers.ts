import type { Answer } from '@digital-customs/contracts';

/** An answer that the server does not have yet, and the version of the one that its writer saw (0: there was none). */
export interface Draft {
  answer: Answer;
  base: number;
}
export type Drafts = Readonly<Record<string, Draft>>;

const place = (person: string, assessment: string) => `digital-customs.answers.${person}.${assessment}`;

/** Kept on this device by person, so that the next one at it does not meet them. */
export function readDrafts(person: string, assessment: string): Drafts {
  try {
    return JSON.parse(localStorage.getItem(place(person, assessment)) ?? '{}') as Drafts;
  } catch {
    return {};
  }
}

export function keepDrafts(person: string, assessment: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length) localStorage.setItem(place(person, assessment), JSON.stringify(drafts));
    else localStorage.removeItem(place(person, assessment));
  } catch {
    // A device that keeps nothing: the answers still go to the server.
  }
}

/** Only what says something is sent: a level, or why the criterion does not apply. */
export const isWhole = ({ answer }: Draft): boolean => (answer.level === null) === (answer.notApplicable.trim() !== '');

/** What is left after these drafts have been taken over: those changed since they were sent stay. */
export const without = (drafts: Drafts, sent: Drafts): Drafts =>
  Object.fromEntries(Object.entries(drafts).filter(([criterion, draft]) => sent[criterion]?.answer !== draft.answer));
