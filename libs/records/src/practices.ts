import {
  type EventOf,
  findMember,
  type PracticeCard,
  practiceConfirmed,
  practiceLapsed,
  practicePublished,
  practiceWithdrawn,
} from '@digital-customs/contracts';
import { documentId, type Mapping, mapping, type RecordDocument } from './record.js';

type Published = EventOf<typeof practicePublished>;

export const practiceMappings: Mapping[] = [
  mapping(practicePublished, (event) => ({ save: practiceDocument(event) })),
  mapping(practiceConfirmed, (event) => ({ save: practiceDocument(event) })),
  mapping(practiceLapsed, (event) => ({ save: practiceDocument(event, true) })),
  mapping(practiceWithdrawn, ({ data }) => ({ remove: documentId('practice', data.id) })),
];

/** A published practice as a record. */
export function practiceDocument({ data, aggregate }: Published, stale = false): RecordDocument {
  const { content, member } = data;
  const members = [member, ...content.partners];
  return {
    id: documentId('practice', data.id),
    type: 'practice',
    version: aggregate.sequence,
    audience: data.audience,
    texts: Object.fromEntries(
      Object.entries(content.texts).map(([language, { title, summary, body }]) => [
        language,
        { title, summary, body: [body, content.lessons, content.costs].filter(Boolean).join('\n') },
      ]),
    ),
    keywords: [...members.flatMap(namesOf), ...content.technologies, ...content.services],
    facets: {
      theme: content.themes,
      region: [findMember(member)?.region ?? []].flat(),
      group: [...new Set(members.flatMap((code) => findMember(code)?.groups ?? []))],
      level: content.level === null ? [] : [String(content.level)],
      segment: content.segments,
      status: [content.status],
      member: members,
      technology: content.technologies,
      service: content.services,
      tfa: content.tfaMeasures,
      topic: content.workPlanTopics,
      language: Object.keys(content.texts),
    },
    year: content.year,
    publishedAt: data.publishedAt,
    confirmedAt: data.confirmedAt ?? data.publishedAt,
    payload: { ...card(data), stale },
  };
}

const french = new Intl.DisplayNames('fr', { type: 'region' });
const namesOf = (code: string) => [findMember(code)?.name ?? code, french.of(code) ?? code];

function card({ content, ...data }: Published['data']): PracticeCard {
  const { partners, year, status, themes, level, technologies, services, certainty } = content;
  const { id, member, publishedAt, confirmedAt, curation } = data;
  const standing = content.texts[content.language]?.standing ?? 'official';
  return {
    id,
    member,
    partners,
    year,
    status,
    themes,
    level,
    technologies,
    services,
    certainty,
    publishedAt,
    confirmedAt,
    curation,
    standing,
  };
}
