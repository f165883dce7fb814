/** The sentences of mails, by language of the portal. */
interface MailWords {
  footer: string;
  manage: string;
  unsubscribe: string;
  because: (names: string) => string;
  oneNew: (title: string) => string;
  manyNew: (count: number, day: string) => string;
  more: (count: number) => string;
  inbox: string;
  newEdition: string;
  newsletter: string;
  read: string;
  /** One record of each type. */
  types: Record<string, string>;
}

const en: MailWords = {
  footer: 'You get this mail because you follow something on Digital Customs.',
  manage: 'Choose what you follow',
  unsubscribe: 'Stop these mails',
  because: (names) => `You follow ${names}`,
  oneNew: (title) => title,
  manyNew: (count, day) => `${count} new in what you follow, ${day}`,
  more: (count) => (count === 1 ? 'And one more in your inbox.' : `And ${count} more in your inbox.`),
  inbox: 'Open your inbox',
  newEdition: 'New edition',
  newsletter: 'Newsletter of the Research Unit',
  read: 'Read this issue in the portal',
  types: {
    practice: 'Practice',
    innovation: 'Innovation',
    'single-window': 'Single Window',
    task: 'Work Plan task',
    topic: 'Work Plan topic',
    decision: 'Decision',
    technology: 'Technology',
    instrument: 'Instrument, tool or system',
    measure: 'TFA measure',
    segment: 'Maturity segment',
    provider: 'Technology provider',
    'research-note': 'Research note',
    call: 'Call for practices',
  },
};

const fr: MailWords = {
  footer: 'Vous recevez ce courriel parce que vous suivez quelque chose sur Digital Customs.',
  manage: 'Choisir ce que vous suivez',
  unsubscribe: 'Ne plus recevoir ces courriels',
  because: (names) => `Vous suivez ${names}`,
  oneNew: (title) => title,
  manyNew: (count, day) => `${count} nouveautés dans ce que vous suivez, ${day}`,
  more: (count) =>
    count === 1 ? 'Et une autre dans votre boîte de réception.' : `Et ${count} autres dans votre boîte de réception.`,
  inbox: 'Ouvrir votre boîte de réception',
  newEdition: 'Nouvelle édition',
  newsletter: 'Lettre d’information de l’Unité de recherche',
  read: 'Lire ce numéro dans le portail',
  types: {
    practice: 'Pratique',
    innovation: 'Innovation',
    'single-window': 'Guichet unique',
    task: 'Tâche du plan de travail',
    topic: 'Thème du plan de travail',
    decision: 'Décision',
    technology: 'Technologie',
    instrument: 'Instrument, outil ou système',
    measure: 'Mesure de l’AFE',
    segment: 'Segment de maturité',
    provider: 'Fournisseur de technologies',
    'research-note': 'Note de recherche',
    call: 'Appel à pratiques',
  },
};

const words: Record<string, MailWords> = { en, fr };

/** In the language, or in English where it has none yet. */
export const wordsIn = (language: string): MailWords => words[language] ?? en;
