import {
  type FeedRequest,
  findMember,
  type PlanCard,
  type PracticeCard,
  type RecordCard,
  searchTypes,
} from '@digital-customs/contracts';
import { type AtomEntry, stableId } from '@digital-customs/documents';
import { authorsOf, pageOf } from '@digital-customs/records';
import type { SearchHit } from '../engine/search-engine.js';

type Payload = PracticeCard | PlanCard | RecordCard;

/** A hit as an entry of a feed. `address` is where the portal is reached. */
export function entryOf(
  { id, type, title, snippet, language, publishedAt, confirmedAt, payload }: SearchHit,
  address: string,
): AtomEntry {
  const members = membersOf(payload as Payload);
  return {
    id: stableId(id),
    title: title.text,
    summary: snippet.text,
    language,
    url: `${address}${pageOf({ id, payload: payload as Payload })}`,
    published: new Date(publishedAt).toISOString(),
    updated: new Date(publishedAt > confirmedAt ? publishedAt : confirmedAt).toISOString(),
    authors: authorNames(payload as Payload),
    categories: [
      { scheme: 'type', term: type },
      ...members.map((code) => ({ scheme: 'member', term: code, label: nameOf(code) })),
      ...('themes' in (payload as Payload) ? (payload as PracticeCard).themes : []).map((term) => ({
        scheme: 'theme',
        term,
      })),
    ].map((category) => ({ ...category, scheme: stableId(`list/${category.scheme}`) })),
  };
}

const nameOf = (code: string) => findMember(code)?.name ?? code;

const membersOf = (payload: Payload): string[] =>
  'members' in payload ? payload.members : 'member' in payload ? [payload.member, ...payload.partners] : [];

/** Who speaks in it; where nobody is named, the feed's own author stands. */
function authorNames(payload: Payload): string[] {
  const { members, bodies } = authorsOf({ payload });
  return [...members.map(nameOf), ...bodies];
}

const words = { en: { all: 'Everything', search: 'Search' }, fr: { all: 'Tout', search: 'Recherche' } };

/** “Digital Customs: Practices, “green lane””. */
export function feedTitle({ q, type, reader_language }: FeedRequest): string {
  const language = reader_language === 'fr' ? 'fr' : 'en';
  const types = (type ?? []).map((code) => searchTypes.find((each) => each.code === code)!.name[language]);
  const what = [types.join(', '), q.trim()].filter(Boolean).join(': ') || words[language].all;
  return `Digital Customs: ${what}`;
}
