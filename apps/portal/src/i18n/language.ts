/** Languages of the interface. Texts of practices come in more. */
export const interfaceLanguages = [
  { code: 'en', name: 'English' },
  { code: 'fr', name: 'Français' },
] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number]['code'];

const key = 'digital-customs.language';
const isKnown = (code: string | null): code is InterfaceLanguage =>
  interfaceLanguages.some((language) => language.code === code);

/** What the address asks for, else what the reader chose before, else the first language of the browser that we have, else English. */
export function firstLanguage(): InterfaceLanguage {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isKnown(asked)) return asked;
  const kept = read();
  if (isKnown(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isKnown) ?? 'en';
}

export function keepLanguage(code: InterfaceLanguage) {
  try {
    localStorage.setItem(key, code);
  } catch {
    // A browser that keeps nothing still gets the language for this visit.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
