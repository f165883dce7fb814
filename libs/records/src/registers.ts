import {
  certainties,
  instrumentKinds,
  instrumentPublished,
  type InstrumentContent,
  measurePublished,
  type RecordCard,
  type SearchType,
} from '@digital-customs/contracts';
import { documentId, type Mapping, mapping, type RecordDocument } from './record.js';

type Event = Parameters<Parameters<typeof mapping>[1]>[0];

/** The registers are open to everyone. */
const open = (
  type: SearchType,
  id: string,
  { aggregate, occurredAt }: Event,
  more: Pick<RecordDocument, 'texts' | 'keywords' | 'facets'> & { payload: RecordCard },
): RecordDocument => ({
  ...more,
  id: documentId(type, id),
  type,
  version: aggregate.sequence,
  audience: ['public'],
  facets: { ...more.facets, language: Object.keys(more.texts) },
  year: more.payload.year,
  publishedAt: occurredAt,
  confirmedAt: occurredAt,
});

const card = (url: string, more: Partial<RecordCard>): RecordCard => ({
  url,
  members: [],
  bodies: [],
  line: null,
  year: null,
  tags: [],
  marks: [],
  confirmedAt: null,
  ...more,
});

const instruments = mapping(instrumentPublished, (event) => {
  const { code, content, url } = event.data;
  const { names, descriptions, alsoKnownAs, versions, owner, measures, sources, tasks } = content;
  const newest = versions.at(-1);
  return {
    save: open('instrument', code, event, {
      texts: Object.fromEntries(
        Object.entries(names).map(([language, title]) => [
          language,
          { title, summary: descriptions[language as 'en'] ?? '', body: sources.map(({ title }) => title).join('\n') },
        ]),
      ),
      keywords: [code, ...alsoKnownAs, ...versions.map(({ label }) => label), ...tasks],
      facets: { body: owner ? [owner] : [], tfa: measures.map(({ code }) => code) },
      payload: card(url, {
        bodies: owner ? [owner] : [],
        line: lineOf(content),
        year: newest?.date ? Number(newest.date.slice(0, 4)) : null,
        tags: alsoKnownAs,
        marks: content.certainty === 'high' ? [] : [certaintyMark(content.certainty)],
      }),
    }),
  };
});

function lineOf({ kind, versions }: Pick<InstrumentContent, 'kind' | 'versions'>): RecordCard['line'] {
  const name = instrumentKinds.find(({ code }) => code === kind)!.name;
  const version = versions.at(-1)?.label;
  return version ? { en: `${name.en}, ${version}`, fr: `${name.fr}, ${version}` } : { en: name.en, fr: name.fr };
}

function certaintyMark(certainty: string): { en: string; fr: string } {
  const { en, fr } = certainties.find(({ code }) => code === certainty)!.name;
  return { en: `Certainty: ${en.toLowerCase()}`, fr: `Certitude : ${fr.toLowerCase()}` };
}

const measures = mapping(measurePublished, (event) => {
  const { code, titles, content, url } = event.data;
  const body = [...content.tools.map(({ name }) => name), ...content.eServices].join('\n');
  return {
    save: open('measure', code, event, {
      texts: {
        en: { title: titles.en, summary: content.eServices.join(', '), body },
        fr: { title: titles.fr, summary: '', body: '' },
      },
      keywords: [code, `article ${code}`, ...content.kyoto],
      facets: { tfa: [code], segment: content.segments },
      payload: card(url, {
        line: { en: `TFA, Article ${code}`, fr: `AFE, article ${code}` },
        tags: content.eServices,
      }),
    }),
  };
});

export const registerMappings: Mapping[] = [instruments, measures];
