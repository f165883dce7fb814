import {
  callClosed,
  callEdited,
  callOpened,
  callStatuses,
  type EventOf,
  eServices,
  type RecordCard,
  type Term,
} from '@digital-customs/contracts';
import { documentId, type Mapping, mapping, type RecordDocument } from './record.js';

type Opened = EventOf<typeof callOpened>;
type Status = (typeof callStatuses)[number]['code'];

/** A call stays to be found when it is closed; the facet `status` tells which it is. */
export const callMappings: Mapping[] = [
  mapping(callOpened, (event) => ({ save: callDocument(event, 'open') })),
  mapping(callEdited, (event) => ({ save: callDocument(event, 'open') })),
  mapping(callClosed, (event) => ({ save: callDocument(event, 'closed') })),
];

function callDocument({ data, aggregate }: Opened, status: Status): RecordDocument {
  const { id, content, audience, openedAt, synthetic } = data;
  const { texts, segments, themes, regions, topics, services, deadline } = content;
  return {
    id: documentId('call', id),
    type: 'call',
    version: aggregate.sequence,
    audience,
    texts: Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, { ...text, body: '' }])),
    keywords: [...topics, ...services.flatMap((code) => Object.values(termOf(eServices, code)))],
    facets: {
      theme: themes,
      segment: segments,
      region: regions,
      topic: topics,
      status: [status],
      language: Object.keys(texts),
    },
    year: Number(deadline.slice(0, 4)),
    publishedAt: openedAt,
    confirmedAt: openedAt,
    payload: card(id, status, deadline, synthetic),
  };
}

const termOf = (terms: readonly Term[], code: string) => terms.find((term) => term.code === code)!.name;
const dayIn = (language: string, date: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

const card = (id: string, status: Status, deadline: string, synthetic: boolean): RecordCard => ({
  url: `/calls/${encodeURIComponent(id)}`,
  members: [],
  bodies: [],
  line: {
    en: `${termOf(callStatuses, status).en}, answers until ${dayIn('en-GB', deadline)}`,
    fr: `${termOf(callStatuses, status).fr}, réponses jusqu’au ${dayIn('fr', deadline)}`,
  },
  year: null,
  tags: [],
  marks: synthetic ? [{ en: 'Synthetic example', fr: 'Exemple fictif' }] : [],
  confirmedAt: null,
});
