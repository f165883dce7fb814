import { randomUUID } from 'node:crypto';
import { type Audience, audienceTokens, practicePublished } from '@digital-customs/contracts';
import type { EventTransport } from '@digital-customs/platform';

interface Told {
  type: string;
  data: unknown;
}

/** Tells the search service of things that have happened elsewhere, for tests. */
export const teller = (transport: () => EventTransport, topic = 'repository.practice') => {
  let sequence = 0;
  return {
    tell: (id: string, event: Told, at = ++sequence) =>
      transport().publish([
        {
          ...event,
          id: randomUUID(),
          occurredAt: '2026-05-01T10:00:00.000Z',
          actor: { id: null, name: 'Research Unit' },
          aggregate: { type: topic, id, version: at, sequence: at },
        },
      ]),
  };
};

/** A practice of Rwanda as its publication tells of it; say what matters. */
export const published = (
  id: string,
  title: string,
  audience: Audience = { kind: 'public' },
  more: object = {},
): Told =>
  practicePublished({
    id,
    member: 'RW',
    edition: 1,
    attachments: [],
    audience: audienceTokens(audience, ['RW']),
    publishedAt: '2026-05-01T10:00:00.000Z',
    confirmedAt: null,
    curation: { by: { id: 'c', name: 'Ines' }, at: '2026-05-01T10:00:00.000Z', criteria: [], basis: 'review' },
    content: {
      partners: [],
      language: 'en',
      texts: { en: { title, summary: `${title} in short.`, body: '', standing: 'official' } },
      themes: ['e-services'],
      segments: [],
      level: 3,
      technologies: ['blockchain'],
      services: ['e-payment'],
      tfaMeasures: [],
      workPlanTopics: [],
      status: 'live',
      year: 2019,
      results: [],
      costs: '',
      lessons: '',
      prerequisites: '',
      legalBasis: '',
      sources: [],
      certainty: 'high',
      audience,
      ...more,
    },
  });
