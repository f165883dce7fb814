import { segmentPublished, segments } from '@digital-customs/contracts';
import { documentId, type Mapping, mapping } from './record.js';

const proposed = { en: 'Proposed', fr: 'Proposé' };

/** Segments of the maturity model in force, found by their criteria too. */
const published = mapping(segmentPublished, ({ data, occurredAt, aggregate }) => {
  const { segment, status, model, url } = data;
  const name = segments.find(({ code }) => code === segment.id)!.name;
  const textIn = (language: 'en' | 'fr') => ({
    title: name[language],
    summary: segment.description[language] ?? segment.description.en,
    body: segment.criteria
      .flatMap(({ title, question, statements }) => [title, question, ...statements])
      .map((words) => words[language] ?? words.en)
      .join('\n'),
  });
  return {
    save: {
      id: documentId('segment', segment.id),
      type: 'segment',
      version: aggregate.sequence,
      audience: ['public'],
      texts: { en: textIn('en'), fr: textIn('fr') },
      keywords: [...segment.topics, ...segment.tfaMeasures.map((article) => `TFA ${article}`)],
      facets: { theme: segment.themes, segment: [segment.id], tfa: segment.tfaMeasures, language: ['en', 'fr'] },
      year: null,
      publishedAt: occurredAt,
      confirmedAt: occurredAt,
      payload: {
        url,
        members: [],
        bodies: [],
        line: { en: `Maturity model, version ${model}`, fr: `Modèle de maturité, version ${model}` },
        year: null,
        tags: [],
        marks: status === 'proposed' ? [proposed] : [],
        confirmedAt: null,
      },
    },
  };
});

export const maturityMappings: Mapping[] = [published];
