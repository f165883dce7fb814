import {
  providerPublished,
  researchNotePublished,
  technologies,
  technologyKinds,
  technologyPublished,
  providerKinds,
  type RecordCard,
  type RecordType,
  type TechnologyCode,
} from '@digital-customs/contracts';
import { documentId, type Mapping, mapping, type RecordDocument } from './record.js';

const nameOf = (code: TechnologyCode) => technologies.find((technology) => technology.code === code)!.name;
const fromSources = { en: 'From published sources, not yet confirmed', fr: 'De sources publiées, pas encore confirmé' };
const proposed = { en: 'Proposed', fr: 'Proposé' };

type Given = Pick<RecordDocument, 'texts' | 'keywords' | 'facets' | 'year'> & {
  id: string;
  at: string;
  card: RecordCard;
};

/** Technologies, providers and research notes are open to everyone once they are published. */
const open = (type: RecordType, sequence: number, { id, at, card, ...given }: Given): RecordDocument => ({
  ...given,
  id: documentId(type, id),
  type,
  version: sequence,
  audience: ['public'],
  publishedAt: at,
  confirmedAt: at,
  payload: card,
});

const technology = mapping(technologyPublished, ({ data, occurredAt, aggregate }) => {
  const { code, names, definition, inCustoms, words, tfaMeasures, kind } = data;
  const text = (language: 'en' | 'fr') => ({
    title: names[language],
    summary: definition[language],
    body: inCustoms[language],
  });
  return {
    save: open('technology', aggregate.sequence, {
      id: code,
      at: occurredAt,
      texts: { en: text('en'), fr: text('fr') },
      keywords: words,
      facets: { tfa: tfaMeasures, language: ['en', 'fr'] },
      year: null,
      card: {
        url: `/technology/${code}`,
        members: [],
        bodies: [],
        line: technologyKinds.find((each) => each.code === kind)!.name,
        year: null,
        tags: [],
        marks: [proposed],
        confirmedAt: null,
      },
    }),
  };
});

const provider = mapping(providerPublished, ({ data, aggregate }) => {
  const { id, content, members, basis, publishedAt } = data;
  const used = [...new Set(content.solutions.flatMap(({ technologies: codes }) => codes))];
  const body = content.solutions.map(({ name, description }) => `${name}. ${description}`).join('\n');
  const { en, fr } = content.summary;
  return {
    save: open('provider', aggregate.sequence, {
      id,
      at: publishedAt,
      texts: {
        en: { title: content.name, summary: en, body },
        ...(fr && { fr: { title: content.name, summary: fr, body } }),
      },
      keywords: used.flatMap((code) => Object.values(nameOf(code))),
      facets: { member: members, language: fr ? ['en', 'fr'] : ['en'] },
      year: null,
      card: {
        url: `/technology/network/${encodeURIComponent(id)}`,
        members,
        bodies: [],
        line: providerKinds.find(({ code }) => code === content.kind)!.name,
        year: null,
        tags: content.solutions.map(({ name }) => name),
        marks: basis === 'published-sources' ? [fromSources] : [],
        confirmedAt: null,
      },
    }),
  };
});

const note = mapping(researchNotePublished, ({ data, aggregate }) => {
  const { id, content, basis, publishedAt } = data;
  const { title, abstract, language, authors, institution, year } = content;
  return {
    save: open('research-note', aggregate.sequence, {
      id,
      at: publishedAt,
      texts: { [language]: { title, summary: abstract, body: '' } },
      keywords: [...authors, institution, ...content.technologies.flatMap((code) => Object.values(nameOf(code)))],
      facets: { language: [language] },
      year,
      card: {
        url: `/technology/research/${encodeURIComponent(id)}`,
        members: [],
        bodies: institution ? [institution] : [],
        line: { en: 'Research note', fr: 'Note de recherche' },
        year,
        tags: [...new Set(content.technologies.map((code) => nameOf(code).en))],
        marks: basis === 'published-sources' ? [fromSources] : [],
        confirmedAt: null,
      },
    }),
  };
});

export const technologyMappings: Mapping[] = [technology, provider, note];
