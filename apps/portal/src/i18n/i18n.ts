import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstLanguage } from './language';

/** One file per language and part of the portal, fetched when a page first needs it: `useTranslation('search')`. */
const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' });

const fromFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, part, done) => {
    const load = files[`./${language}/${part}.json`];
    if (!load) return done(new Error(`No texts for ${part} in ${language}`), null);
    load().then(
      (texts) => done(null, texts as never),
      (error: unknown) => done(error as Error, null),
    );
  },
};

const describe = (language: string) => {
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
};

/** Resolves when the texts of the shell are there. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', describe);
  await i18next
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      ns: ['shell', 'parts'],
      defaultNS: 'shell',
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Fetches what has been fetched in one language in the others too, for a page that writes in several. */
export const loadEveryLanguage = () => i18next.loadLanguages(['en', 'fr']);

/** Fetches the texts of a part of the portal beside its code, not after it. */
export const loadTexts = (...parts: string[]) => i18next.loadNamespaces(parts);
