import { type Actor, type Citation, type CitationQuery, findMember } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import type { Content, Contribution, Kind } from './kind.js';
import { readableVersions } from './versions.js';
import { type ContributionView, notFound, viewFor } from './view.js';

/** What is said of a record where it is cited. */
export interface Cited {
  /** Who stands behind it, as an office is named. */
  author: string;
  title: string;
  /** ISO 8601. */
  at: string;
  version: number | null;
  address: string;
  /** Of the title. */
  language: string;
  /** Begins the key of the reference, as `rw`. */
  key: string;
}

const words = {
  en: {
    version: 'Version',
    office: (member: string) => `Customs administration of ${member}`,
    unit: 'WCO Research Unit',
  },
  fr: {
    version: 'Version',
    office: (member: string) => `Administration des douanes (${member})`,
    unit: 'Unité de recherche de l’OMD',
  },
};
const french = new Intl.DisplayNames('fr', { type: 'region' });
const publisher = 'Digital Customs';

/** The citation of what the reader may read: of a version that was published, the newest unless one is named. Throws as `viewFor`, and not-found for a version that is not theirs to read. */
export function citationOf<C extends Content, S extends Contribution<C>>(
  kind: Kind<C, S>,
  state: Stored<S>,
  actor: Actor,
  { version: wanted, lang }: CitationQuery,
  address: string,
): Citation {
  const shown = viewFor(kind, actor, state);
  const versions = readableVersions(kind, state, actor);
  const newest = versions.findLast(({ action }) => action === 'published');
  const version = wanted === undefined ? newest : versions.find(({ number }) => number === wanted);
  if (wanted !== undefined && !version) throw notFound(kind);
  const { texts, language } = version?.content ?? shown.content;
  const titled = texts[lang] ? lang : language;
  const page = `${address}/${kind.noun}s/${encodeURIComponent(state._id)}`;
  const cited: Cited = {
    author: authorOf(state, shown, lang),
    title: (texts[titled]?.title ?? '').replace(/\s+/g, ' ').trim(),
    at: version?.at ?? shown.publishedAt ?? state.changedAt,
    version: version?.number ?? null,
    address: version ? `${page}/versions/${version.number}` : page,
    language: titled,
    key: (state.member ?? 'wco').toLowerCase(),
  };
  return {
    version: cited.version,
    address: cited.address,
    apa: toApa(cited, lang),
    bibtex: toBibtex(cited),
    ris: toRis(cited),
  };
}

/** What the Research Unit wrote from published sources is its own word until the administration has confirmed it. */
function authorOf(
  { member, partner }: Pick<Contribution, 'member' | 'partner'>,
  { curation, confirmedAt }: Pick<ContributionView<Content, string | null>, 'curation' | 'confirmedAt'>,
  lang: 'en' | 'fr',
): string {
  const { office, unit } = words[lang];
  if (curation?.basis === 'published-sources' && confirmedAt === null) return unit;
  if (member === null) return partner?.name ?? unit;
  const name = (lang === 'fr' ? french.of(member) : findMember(member)?.name) ?? member;
  return office(name);
}

/** By the seventh edition: a group as author, the whole date, the version, the site, the address. */
export function toApa({ author, title, at, version, address }: Cited, lang: 'en' | 'fr'): string {
  const date = new Date(at);
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    new Intl.DateTimeFormat(lang, { [part]: part === 'month' ? 'long' : 'numeric', timeZone: 'UTC' }).format(date),
  );
  const when = lang === 'fr' ? `${year}, ${day} ${month}` : `${year}, ${month} ${day}`;
  const edition = version === null ? '' : ` (${words[lang].version} ${version})`;
  return `${author}. (${when}). ${title}${edition}. ${publisher}. ${address}`;
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const inBibtex = (text: string) => text.replace(/[\\{}$&#_%~^]/g, (sign) => special[sign]!);

/** In UTF-8, as BibLaTeX and today's BibTeX read it. Double braces keep the title's capitals and the group's name whole. */
export function toBibtex({ author, title, at, version, address, language, key }: Cited): string {
  const id = `${key}-${at.slice(0, 10)}-${version ?? 0}`;
  const fields = {
    author: `{${inBibtex(author)}}`,
    title: `{${inBibtex(title)}}`,
    year: at.slice(0, 4),
    month: String(Number(at.slice(5, 7))),
    ...(version !== null && { note: `Version ${version}` }),
    publisher,
    url: address.replace(/[{}\\]/g, encodeURIComponent),
    language,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${id},`, ...lines, '}', ''].join('\n');
}

/** One tag a line; a line break in a text would begin another. */
export function toRis({ author, title, at, version, address, language }: Cited): string {
  const tags: [string, string][] = [
    ['TY', 'RPRT'],
    ['AU', author],
    ['TI', title],
    ['PY', at.slice(0, 4)],
    ['DA', at.slice(0, 10).replaceAll('-', '/')],
    ...(version === null ? [] : ([['ET', String(version)]] as [string, string][])),
    ['PB', publisher],
    ['LA', language],
    ['UR', address],
  ];
  return [...tags.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`), 'ER  - ', ''].join('\r\n');
}
