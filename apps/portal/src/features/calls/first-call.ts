import { type CallContent, eServices, type Language, regions, segments, themes } from '@digital-customs/contracts';

const day = 86_400_000;
const usual = 90;

interface Words {
  /** “{{name}} in {{region}}” in a language. */
  gap: (language: Language, name: string, region: string) => { title: string; summary: string };
  searched: (language: Language, words: string) => { title: string; summary: string };
}

/** A call with nothing in it but a last day, three months from now. */
const emptyCall = (language: Language, now: Date): CallContent => ({
  language,
  texts: { [language]: { title: '', summary: '' } },
  topics: [],
  segments: [],
  themes: [],
  regions: [],
  services: [],
  deadline: new Date(now.getTime() + usual * day).toISOString().slice(0, 10),
  audience: { kind: 'public' },
});

const kinds = { segment: segments, theme: themes, service: eServices } as const;
const fields = { segment: 'segments', theme: 'themes', service: 'services' } as const;

/** The form's first content: from a candidate in the address (`segment|theme|service` with `region`, or `words`), or empty. */
export function firstCall(query: URLSearchParams, language: Language, now: Date, words: Words): CallContent {
  const empty = emptyCall(language, now);
  const searched = query.get('words')?.slice(0, 80);
  const texts = (fill: (language: Language) => { title: string; summary: string }) => ({
    en: fill('en'),
    fr: fill('fr'),
  });
  if (searched) return { ...empty, texts: texts((each) => words.searched(each, searched)) };
  const region = regions.find(({ code }) => code === query.get('region'));
  for (const kind of ['segment', 'theme', 'service'] as const) {
    const term = kinds[kind].find(({ code }) => code === query.get(kind));
    if (term && region)
      return {
        ...empty,
        texts: texts((each) => words.gap(each, term.name[each as 'en'], region.name[each as 'en'])),
        [fields[kind]]: [term.code],
        regions: [region.code],
      };
  }
  return empty;
}
