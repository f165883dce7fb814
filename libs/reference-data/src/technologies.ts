import { readFileSync } from 'node:fs';
import {
  kindOfTechnology,
  type ProviderContent,
  type RadarEntry,
  type ResearchNoteContent,
  technologies,
  type TechnologyRecord,
  wordsOfTechnology,
} from '@digital-customs/contracts';

interface Records {
  technologies: Pick<
    TechnologyRecord,
    'code' | 'definition' | 'inCustoms' | 'tfaMeasures' | 'workPlanTopics' | 'sources' | 'certainty'
  >[];
  radar: { edition: string; entries: RadarEntry[] };
  providers: { id: string; content: ProviderContent }[];
  notes: { id: string; content: ResearchNoteContent }[];
}

const read = () => JSON.parse(readFileSync(new URL('../data/technologies.json', import.meta.url), 'utf8')) as Records;

const theSeven = 7;

/** The vocabulary of technologies with definitions in English and French, in the vocabulary's order. Proposed texts. */
export function technologyRecords(): TechnologyRecord[] {
  const records = read().technologies;
  return technologies.map(({ code, name }, place) => ({
    ...records.find((record) => record.code === code)!,
    kind: kindOfTechnology[code],
    names: name,
    ofTheSeven: place < theSeven,
    words: wordsOfTechnology(code),
  }));
}

/** The first edition of the radar, proposed by the editors from documented practices. */
export const firstRadar = (): Records['radar'] => read().radar;

/** Providers that published sources document; no Member has confirmed them. */
export const sampleProviders = (): Records['providers'] => read().providers;

/** Published research, summed up by the editors. */
export const sampleNotes = (): Records['notes'] => read().notes;
