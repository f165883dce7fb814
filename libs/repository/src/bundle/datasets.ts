type Both = Record<'en' | 'fr', string>;

interface Distribution {
  path: string;
  /** As IANA registers it. */
  mediaType: string;
}

export interface Dataset {
  id: string;
  title: Both;
  description: Both;
  /** Where people read it. */
  page: string;
  files: Distribution[];
}

const list = (path: string): Distribution[] => [
  { path: `${path}.csv`, mediaType: 'text/csv' },
  { path: `${path}.xlsx`, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { path: `${path}.jsonl`, mediaType: 'application/jsonl' },
];

const atom: Distribution = { path: '/api/search/feed.atom', mediaType: 'application/atom+xml' };

/** What anybody can download, by what it is about; each file holds what the public may see when it is asked for. */
export const datasets: Dataset[] = [
  {
    id: 'practices',
    title: { en: 'National practices', fr: 'Pratiques nationales' },
    description: {
      en: 'Digital practices of Customs administrations: what they do, results, costs, lessons and sources.',
      fr: 'Pratiques numériques des administrations douanières : ce qu’elles font, résultats, coûts, enseignements et sources.',
    },
    page: '/practices',
    files: list('/api/practices'),
  },
  {
    id: 'innovations',
    title: { en: 'Innovations', fr: 'Innovations' },
    description: {
      en: 'Innovative processes and services driven by information technology, with their stage, evidence and what it takes to do the same.',
      fr: 'Processus et services innovants fondés sur les technologies de l’information, avec leur étape, leurs preuves et ce qu’il faut pour faire de même.',
    },
    page: '/innovations',
    files: list('/api/innovations'),
  },
  {
    id: 'single-windows',
    title: { en: 'Single Windows', fr: 'Guichets uniques' },
    description: {
      en: 'One record for each Member’s Single Window, each value with its source, date and certainty.',
      fr: 'Une fiche par guichet unique de Membre, chaque valeur avec sa source, sa date et sa certitude.',
    },
    page: '/single-windows',
    files: [...list('/api/single-windows'), { path: '/api/single-windows.geojson', mediaType: 'application/geo+json' }],
  },
  {
    id: 'e-services',
    title: { en: 'Electronic services by Member', fr: 'Services électroniques par Membre' },
    description: {
      en: 'Which of the electronic services named in the Work Plan each Member offers, with the records that say so.',
      fr: 'Lesquels des services électroniques nommés dans le plan de travail chaque Membre offre, avec les fiches qui le disent.',
    },
    page: '/e-services',
    files: list('/api/e-services'),
  },
  {
    id: 'reuse',
    title: { en: 'Reuse of practices and innovations', fr: 'Reprise de pratiques et d’innovations' },
    description: {
      en: 'Which Members are interested in, adapt or have adopted a practice or an innovation, with their lessons.',
      fr: 'Quels Membres s’intéressent à une pratique ou une innovation, l’adaptent ou l’ont adoptée, avec leurs enseignements.',
    },
    page: '/reuse',
    files: list('/api/reuse'),
  },
  {
    id: 'calls',
    title: { en: 'Calls for practices', fr: 'Appels à pratiques' },
    description: {
      en: 'What the Research Unit looks for, with the last day to answer.',
      fr: 'Ce que l’Unité de recherche demande, avec le dernier jour pour répondre.',
    },
    page: '/calls',
    files: [...list('/api/calls'), { path: '/api/calls/deadlines.ics', mediaType: 'text/calendar' }],
  },
  {
    id: 'instruments',
    title: { en: 'Instruments, tools and systems', fr: 'Instruments, outils et systèmes' },
    description: {
      en: 'The instruments, tools and systems named in the Digital Customs Work Plan, with versions, owners and reviews.',
      fr: 'Les instruments, outils et systèmes nommés dans le plan de travail, avec versions, responsables et révisions.',
    },
    page: '/instruments',
    files: list('/api/instruments'),
  },
  {
    id: 'data-model-adoption',
    title: { en: 'Adoption of the WCO Data Model', fr: 'Adoption du Modèle de données de l’OMD' },
    description: {
      en: 'The version of the WCO Data Model that each Member uses, since when, for what, and the source.',
      fr: 'La version du Modèle de données de l’OMD que chaque Membre utilise, depuis quand, pour quoi, et la source.',
    },
    page: '/data-model',
    files: [{ path: '/api/data-model-adoption/report.csv', mediaType: 'text/csv' }],
  },
  {
    id: 'news',
    title: { en: 'Everything new, as a feed', fr: 'Toutes les nouveautés, en flux' },
    description: {
      en: 'What is published of every kind, the newest first. Takes the filters of a search.',
      fr: 'Tout ce qui paraît, le plus récent d’abord. Accepte les filtres d’une recherche.',
    },
    page: '/',
    files: [atom],
  },
];
