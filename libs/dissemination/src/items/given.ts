import { randomUUID } from 'node:crypto';
import {
  type Audience,
  audienceTokens,
  type NewEvent,
  PracticeContent,
  practicePublished,
} from '@digital-customs/contracts';
import { EventTransport } from '@digital-customs/platform';

/** Tells the service of things that have happened elsewhere, for tests: each aggregate’s events in order. */
export function teller(test: () => { app: { get(token: typeof EventTransport): EventTransport } }) {
  const sequences = new Map<string, number>();
  return (topic: string, id: string, { type, data }: NewEvent, occurredAt = '2026-05-01T10:00:00.000Z') => {
    const sequence = (sequences.get(`${topic} ${id}`) ?? 0) + 1;
    sequences.set(`${topic} ${id}`, sequence);
    return test()
      .app.get(EventTransport)
      .publish([
        {
          id: randomUUID(),
          type,
          occurredAt,
          actor: { id: null, name: 'Research Unit' },
          aggregate: { type: topic, id, version: sequence, sequence },
          data,
        },
      ]);
  };
}

/** A practice as its publication tells of it; say what matters. */
export const published = (
  id: string,
  title: string,
  more: { audience?: Audience; member?: string; publishedAt?: string; content?: object } = {},
): NewEvent => {
  const { audience = { kind: 'public' }, member = 'RW', publishedAt = '2026-05-01T10:00:00.000Z', content } = more;
  return practicePublished({
    id,
    member,
    edition: 1,
    attachments: [],
    audience: audienceTokens(audience, [member]),
    publishedAt,
    confirmedAt: null,
    curation: { by: { id: 'c', name: 'Ines' }, at: publishedAt, criteria: [], basis: 'review' },
    content: PracticeContent.parse({
      texts: { en: { title, summary: `${title} in short.` } },
      themes: ['e-services'],
      technologies: ['blockchain'],
      workPlanTopics: ['B.5'],
      ...content,
    }),
  });
};
