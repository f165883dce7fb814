import { type ConsentChoice, members, regions } from '@digital-customs/contracts';
import { type Reader, seesLevel } from '../consents/consents.js';

/**
 * Every kind of reader that there is for consent: a visitor, somebody of the WCO, a Vice-Chair of each region, and people of each Member. A Member's
 * own level counts among those hidden: what a Member knows of itself leaves it four others at least.
 */
const kinds: readonly Reader[] = [
  { signedIn: false, regions: [], members: [] },
  { signedIn: true, regions: [], members: [] },
  ...regions.map(({ code }) => ({ signedIn: true, regions: [code], members: [] })),
  ...members.map(({ code, region }) => ({ signedIn: true, regions: [region], members: [code] })),
];

/** Whom each kind of reader does not see by name, each set once. A Member with several choices is hidden as far as one of them hides it. */
export function hiddenFrom(
  codes: readonly string[],
  choicesOf: (code: string) => readonly ConsentChoice[],
): string[][] {
  const choices = codes.map((code) => ({ code, choices: [...new Set(choicesOf(code))] }));
  const found = new Map<string, string[]>();
  const some = (wanted: ConsentChoice) => choices.some((one) => one.choices.includes(wanted));
  const differ = some('peers') ? kinds : kinds.slice(0, some('region') ? 2 + regions.length : 2);
  for (const kind of differ) {
    const hidden = choices.flatMap(({ code, choices }) =>
      choices.every((choice) => seesLevel(choice, code, kind)) ? [] : [code],
    );
    found.set(hidden.join(), hidden);
  }
  return [...found.values()];
}
