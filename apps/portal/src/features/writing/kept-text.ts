import type { PracticeContent } from '@digital-customs/contracts';

/** What somebody wrote and the server does not have yet, kept on this device. */
export interface KeptText {
  content: PracticeContent;
  /** The version it was written on; null before the practice exists. */
  version: number | null;
  /** Makes the creation of a new practice repeatable. */
  key: string;
}

const place = (person: string, id: string) => `digital-customs.text.${person}.${id}`;

/** Texts are kept by person, so that the next one at the same device does not meet them. */
export function readKept(person: string, id: string): KeptText | null {
  try {
    return JSON.parse(localStorage.getItem(place(person, id)) ?? 'null') as KeptText | null;
  } catch {
    return null;
  }
}

/** Returns whether the device could keep it. */
export function keep(person: string, id: string, text: KeptText): boolean {
  try {
    localStorage.setItem(place(person, id), JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

export const letGo = (person: string, id: string) => localStorage.removeItem(place(person, id));
