import {
  type EventOf,
  findMember,
  freshnesses,
  innovationConfirmed,
  innovationLapsed,
  innovationMerged,
  innovationPublished,
  innovationStages,
  innovationWithdrawn,
  type RecordCard,
} from '@digital-customs/contracts';
import { documentId, type Mapping, mapping, type RecordDocument } from './record.js';

type Published = EventOf<typeof innovationPublished>;

export const innovationMappings: Mapping[] = [
  mapping(innovationPublished, (event) => ({ save: innovationDocument(event) })),
  mapping(innovationConfirmed, (event) => ({ save: innovationDocument(event) })),
  mapping(innovationLapsed, (event) => ({ save: innovationDocument(event, true) })),
  mapping(innovationWithdrawn, ({ data }) => ({ remove: documentId('innovation', data.id) })),
  mapping(innovationMerged, ({ data }) => ({ remove: documentId('innovation', data.id) })),
];

/** A published innovation as a record. */
function innovationDocument({ data, aggregate }: Published, stale = false): RecordDocument {
  const { content, member } = data;
  const members = [...new Set([...(member === null ? [] : [member]), ...content.members])];
  const partners = content.partners.map(({ name }) => name);
  return {
    id: documentId('innovation', data.id),
    type: 'innovation',
    version: aggregate.sequence,
    audience: data.audience,
    texts: Object.fromEntries(
      Object.entries(content.texts).map(([language, { title, summary, ...text }]) => [
        language,
        { title, summary, body: [text.problem, text.body, text.benefits, text.risks].filter(Boolean).join('\n') },
      ]),
    ),
    keywords: [...members.flatMap(namesOf), ...content.technologies, ...content.services, ...partners],
    facets: {
      theme: content.themes,
      region: [...new Set(members.flatMap((code) => findMember(code)?.region ?? []))],
      group: [...new Set(members.flatMap((code) => findMember(code)?.groups ?? []))],
      segment: content.segments,
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
    payload: card(data, members, partners, stale),
  };
}

const french = new Intl.DisplayNames('fr', { type: 'region' });
const namesOf = (code: string) => [findMember(code)?.name ?? code, french.of(code) ?? code];
const fromSources = { en: 'From published sources, not confirmed', fr: 'D’après des sources publiées, non confirmé' };

const toConfirm = freshnesses.find(({ code }) => code === 'stale')!.name;

const card = (
  { id, content, confirmedAt }: Published['data'],
  members: string[],
  bodies: string[],
  stale: boolean,
): RecordCard => ({
  url: `/innovations/${id}`,
  members,
  bodies,
  line: innovationStages.find(({ code }) => code === content.stage)?.name ?? null,
  year: content.year,
  tags: content.technologies,
  marks: [...(confirmedAt === null ? [fromSources] : []), ...(stale ? [toConfirm] : [])],
  confirmedAt,
});
