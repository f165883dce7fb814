import { stemIn } from '../words/stemming.js';
import type { SynonymGroup } from '../words/synonyms.js';
import { tokenize } from '../engine/tokenize.js';
import { formFields, wordFields } from './index-settings.js';
import { spelled, spelledStem } from './record.js';
import type { Understood } from './understanding.js';

/** One way to put a query to the server. The answers to all of them are put together, each document by its best. */
export interface Wording {
  q: string;
  attributesToSearchOn: string[];
  weight: number;
  /** Only of this document. */
  key?: string;
}

const mostWordings = 24;
/** What a way is worth, as in the embedded index. */
const worth = { form: 0.9, synonym: 0.8, beginning: 0.5 };
/** In shorter words the server forgives no slip. */
const shortestWithSlips = 4;
const everywhere = [...wordFields, ...formFields];

/** The ways to ask for all of these words, the nearest first. `excluded` are quoted. */
export const wordingsOf = (
  understood: Understood[],
  groups: Map<string, SynonymGroup>,
  excluded: string[],
  weight = 1,
): Wording[] => {
  const ways: { parts: string[]; worth: number }[] = [{ parts: understood.map(plain), worth: 1 }];
  const byForm = understood.map((one) => one.stems[0] ?? plain(one));
  const most = Math.max(0, ...understood.map(({ stems }) => stems.length));
  for (let at = 0; at < most; at++)
    ways.push({ parts: understood.map((one) => one.stems[at] ?? one.stems[0] ?? plain(one)), worth: worth.form });
  for (const { group, words } of new Set(understood.flatMap(({ spans }) => spans))) {
    const places = understood.flatMap((one, at) => (words.includes(one) ? [at] : []));
    for (const phrase of phrasesOf(groups.get(group)))
      ways.push({
        parts: byForm.flatMap((part, at) => (at === places[0] ? [phrase] : places.includes(at) ? [] : [part])),
        worth: worth.synonym,
      });
  }
  const last = understood.at(-1);
  if (last && mayGoOn(last))
    ways.push({ parts: [...byForm.slice(0, -1), spelled(last.term.words[0] ?? '')], worth: worth.beginning });
  const distinct = new Map<string, Wording>();
  for (const { parts, worth } of ways) {
    const q = [...ordered(parts), ...excluded.map((phrase) => `-${phrase}`)].join(' ');
    if (!distinct.has(q) && distinct.size < mostWordings)
      distinct.set(q, { q, attributesToSearchOn: worth === 1 ? wordFields : everywhere, weight: weight * worth });
  }
  return [...distinct.values()];
};

/** A word that no document has is left open: the server completes it and forgives slips. */
const plain = ({ quoted, isKnown, term, meant }: Understood): string =>
  meant !== undefined ? `"${spelled(meant)}"` : isKnown && !isBegunSign(term) ? quoted : spelled(term.words[0] ?? '');

const isBegunSign = ({ unspaced, unfinished }: Understood['term']): boolean => unspaced && unfinished;

/** A short word that is one by itself may yet be the beginning of another. */
const mayGoOn = ({ term, isKnown }: Understood): boolean =>
  isKnown &&
  term.unfinished &&
  !term.literal &&
  !term.unspaced &&
  [...(term.words[0] ?? '')].length < shortestWithSlips;

/** Open words stand last: the server completes the last word alone. */
const ordered = (parts: string[]): string[] => [
  ...parts.filter((part) => part.startsWith('"')),
  ...parts.filter((part) => !part.startsWith('"')),
];

/** The terms of a group as the fields of forms have them: so they are found in every form. */
export const phrasesOf = (group: SynonymGroup | undefined): string[] =>
  Object.entries(group?.terms ?? {}).flatMap(([language, terms]) => terms.map((term) => phraseIn(language, term)));

const phraseIn = (language: string, term: string): string => {
  const tokens = tokenize(term);
  const words = tokens
    .filter(({ pair, end }, at) => !(pair && tokens[at - 1]?.pair && tokens[at - 1]?.end === end))
    .map(({ word, start, end }) => {
      const stem = stemIn(language, term.slice(start, end));
      return stem === undefined ? spelled(word) : spelledStem(stem);
    });
  return `"${words.join(' ')}"`;
};
