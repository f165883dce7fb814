import { readFileSync } from 'node:fs';
import type { PracticeContent } from '@digital-customs/contracts';

/** A practice as data/practices.json has it. */
export interface PracticeRecord {
  id: string;
  member: string;
  partners: string[];
  title: string;
  summary: string;
  year: number | null;
  yearBasis: string;
  status: PracticeContent['status'];
  themes: PracticeContent['themes'];
  technologies: string[];
  services: string[];
  results: { indicator: string; value: string; source?: string }[];
  source: string;
  sources: string[];
  certainty: string;
  proposedClassification?: { segments?: PracticeContent['segments']; levelIllustrated?: number };
}

export interface SamplePractice {
  id: string;
  member: string;
  content: PracticeContent;
}

/** The 40 documented national practices of data/practices.json. Segments and levels in them are editorial proposals. */
export function samplePractices(): SamplePractice[] {
  return practiceRecords().map((record) => ({ id: record.id, member: record.member, content: contentOf(record) }));
}

export function practiceRecords(): PracticeRecord[] {
  return JSON.parse(readFileSync(new URL('../data/practices.json', import.meta.url), 'utf8')) as PracticeRecord[];
}

function contentOf(record: PracticeRecord): PracticeContent {
  const [certainty, certaintyNote] = record.certainty.split(/:\s*/, 2);
  return {
    partners: record.partners,
    language: 'en',
    texts: {
      en: {
        title: record.title,
        summary: record.summary,
        body: certaintyNote ? `Certainty: ${certaintyNote}.` : '',
        standing: 'unofficial',
      },
    },
    themes: record.themes,
    segments: record.proposedClassification?.segments ?? [],
    level: record.proposedClassification?.levelIllustrated ?? null,
    technologies: record.technologies,
    services: record.services,
    tfaMeasures: [],
    workPlanTopics: [],
    status: record.status,
    year: record.year,
    results: record.results.map(({ indicator, value, source }) => ({
      indicator,
      value,
      unit: '',
      source: source ?? '',
    })),
    costs: '',
    lessons: '',
    prerequisites: '',
    legalBasis: '',
    contact: { name: '', office: '', email: '', phone: '' },
    sources: record.sources,
    certainty: certainty as PracticeContent['certainty'],
    audience: { kind: 'public' },
  };
}
