import type {
  Envelope,
  EventDefinition,
  EventMaker,
  PlanCard,
  PracticeCard,
  RecordCard,
  SearchType,
} from '@digital-customs/contracts';

/** What is published of one thing, whatever its type. Versions only grow: an older one never replaces a newer one. */
export interface RecordDocument {
  /** Unique over all types, as 'practice/<uuid>'. */
  id: string;
  type: SearchType;
  /** Whole number, at least 0. */
  version: number;
  /** Who may read it, as tokens: 'public', 'members', 'region:ESA', 'member:RW'. Empty means nobody. */
  audience: string[];
  /** Plain text by ISO 639 language. */
  texts: Record<string, RecordText>;
  /** Further words that find it (Member's name, technologies), never shown. */
  keywords: string[];
  /** Values by facet: region, member, theme, level and so on. */
  facets: Record<string, string[]>;
  year: number | null;
  /** ISO 8601. */
  publishedAt: string;
  /** ISO 8601. */
  confirmedAt: string;
  /** What its type carries besides. */
  payload: PracticeCard | PlanCard | RecordCard;
}

export interface RecordText {
  title: string;
  summary: string;
  body: string;
}

/** What an event means: a record as it is from now on, or one that is no longer published. */
export type Recorded = { save: RecordDocument } | { remove: string };

export interface Mapping {
  event: EventDefinition;
  toRecord(event: Envelope): Recorded;
}

/** How an event becomes a record, or takes one away. The event's number is the record's version, so a late event changes nothing. */
export const mapping = <Data>(event: EventMaker<Data>, toRecord: (event: Envelope<Data>) => Recorded): Mapping => ({
  event,
  toRecord: (given) => toRecord(given as Envelope<Data>),
});

/** Ids are unique over all types: `practice/<id>`. */
export const documentId = (type: SearchType, id: string): string => `${type}/${id}`;

/** The id that a record has among those of its type. */
export const ownId = (id: string): string => id.slice(id.indexOf('/') + 1);

/**
 * Who speaks in it: its Members, else the bodies that answer for it. Empty where it was written from published sources and
 * the Member has not confirmed it: then it is not the Member's word.
 */
export function authorsOf({ payload }: Pick<RecordDocument, 'payload'>): { members: string[]; bodies: string[] } {
  if ('period' in payload) return { members: [], bodies: payload.bodies };
  if ('url' in payload) {
    const confirmed = payload.members.length === 0 || payload.confirmedAt !== null;
    return { members: confirmed ? payload.members : [], bodies: payload.members.length === 0 ? payload.bodies : [] };
  }
  const { curation, confirmedAt, member, partners } = payload;
  const isTheirs = curation.basis !== 'published-sources' || confirmedAt !== null;
  return { members: isTheirs ? [member, ...partners] : [], bodies: [] };
}

/** The path of its page in the portal. */
export const pageOf = ({ id, payload }: Pick<RecordDocument, 'id' | 'payload'>): string =>
  'url' in payload ? payload.url : `/practices/${ownId(id)}`;
