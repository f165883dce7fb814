import { createHash } from 'node:crypto';
import { toXml, type XmlNode, xmlText } from './xml.js';

export interface AtomFeed {
  /** An IRI that stays the same for as long as the feed does. */
  id: string;
  title: string;
  subtitle?: string;
  /** ISO 639 code of the titles, unless an entry says another. */
  language: string;
  /** The address it was read at, the page that shows the same, and the pages of the feed (RFC 5005, section 3). */
  links: { self: string; alternate?: string; first?: string; next?: string | undefined };
  entries: AtomEntry[];
}

export interface AtomEntry {
  id: string;
  title: string;
  summary: string;
  language: string;
  /** Address of the page. */
  url: string;
  /** ISO 8601. */
  published: string;
  updated: string;
  authors: string[];
  /** What it is filed under, each with the name of the list that the term is from. */
  categories: { scheme: string; term: string; label?: string }[];
}

const author = 'Digital Customs';
/** What an empty feed says of its last change: it must say something. */
const never = '1970-01-01T00:00:00.000Z';

/** The last change of anything in the feed, ISO 8601. */
export const lastChangeOf = (entries: readonly Pick<AtomEntry, 'updated'>[]): string =>
  entries.reduce((last, { updated }) => (updated > last ? updated : last), never);

/** A feed by RFC 4287, its pages linked by RFC 5005. */
export const toAtom = ({ id, title, subtitle, language, links, entries }: AtomFeed): Promise<string> =>
  toXml('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, (feed) => {
    text(feed, 'id', id);
    text(feed, 'title', title);
    if (subtitle) text(feed, 'subtitle', subtitle);
    text(feed, 'updated', lastChangeOf(entries));
    person(feed, author);
    text(feed, 'generator', author);
    for (const [rel, href] of Object.entries(links))
      if (href) feed.ele('link', { rel, type: rel === 'alternate' ? 'text/html' : 'application/atom+xml', href });
    for (const entry of entries) writeEntry(feed, entry);
  });

function writeEntry(feed: XmlNode, entry: AtomEntry): void {
  const node = feed.ele('entry', { 'xml:lang': entry.language });
  text(node, 'id', entry.id);
  text(node, 'title', entry.title || entry.url);
  node.ele('link', { rel: 'alternate', type: 'text/html', href: entry.url });
  text(node, 'published', entry.published);
  text(node, 'updated', entry.updated);
  entry.authors.forEach((name) => person(node, name));
  for (const { scheme, term, label } of entry.categories)
    node.ele('category', { term: xmlText(term), scheme, ...(label && { label: xmlText(label) }) });
  text(node, 'summary', entry.summary);
}

const text = (node: XmlNode, name: string, value: string) => void node.ele(name).txt(xmlText(value));
const person = (node: XmlNode, name: string) => text(node.ele('author'), 'name', name);

const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/**
 * The same IRI for the same name, wherever the product runs and however it is reached: a UUID of version 5 in the namespace
 * of URLs (RFC 9562, 5.5).
 */
export function stableId(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(`urn:digital-customs:${name}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
