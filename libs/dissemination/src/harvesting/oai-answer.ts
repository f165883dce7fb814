import { findMember, searchTypes } from '@digital-customs/contracts';
import { toXml, type XmlNode, xmlText } from '@digital-customs/documents';
import { authorsOf } from '@digital-customs/records';
import type { Harvested } from './harvest.js';
import { type OaiError, sets } from './oai-request.js';

const protocol = 'http://www.openarchives.org/OAI/2.0/';
const schemas = 'http://www.w3.org/2001/XMLSchema-instance';
const dublinCore = { format: `${protocol}oai_dc/`, elements: 'http://purl.org/dc/elements/1.1/' };

export interface Answering {
  /** The address of the portal, without a slash at the end. */
  address: string;
  at: Date;
  /** The arguments to repeat; none where they were wrong. */
  given: Record<string, string>;
}

export const baseUrl = (address: string) => `${address}/api/oai`;

/** An answer of the protocol; `write` fills the part that is named as the verb. */
export const answer = ({ address, at, given }: Answering, write: (part: XmlNode) => void): Promise<string> =>
  envelope({ address, at, given }, (root) => write(root.ele(given['verb']!)));

export const refusal = (asked: Answering, { code, message }: OaiError): Promise<string> =>
  envelope(asked, (root) => void root.ele('error', { code }).txt(message));

const envelope = ({ address, at, given }: Answering, write: (root: XmlNode) => void): Promise<string> =>
  toXml(
    'OAI-PMH',
    { xmlns: protocol, 'xmlns:xsi': schemas, 'xsi:schemaLocation': `${protocol} ${protocol}OAI-PMH.xsd` },
    (root) => {
      element(root, 'responseDate', `${at.toISOString().slice(0, 19)}Z`);
      const said = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, xmlText(value)]));
      root.ele('request', said).txt(baseUrl(address));
      write(root);
    },
  );

const element = (node: XmlNode, name: string, text: string) => void node.ele(name).txt(xmlText(text));

export function writeIdentity(part: XmlNode, address: string, earliest: string): void {
  const { hostname } = new URL(address);
  element(part, 'repositoryName', 'Digital Customs');
  element(part, 'baseURL', baseUrl(address));
  element(part, 'protocolVersion', '2.0');
  // Every domain that takes mail has this address (RFC 2142).
  element(part, 'adminEmail', `postmaster@${hostname.includes('.') ? hostname : `${hostname}.localdomain`}`);
  element(part, 'earliestDatestamp', earliest);
  element(part, 'deletedRecord', 'persistent');
  element(part, 'granularity', 'YYYY-MM-DDThh:mm:ssZ');
}

export function writeFormats(part: XmlNode): void {
  const format = part.ele('metadataFormat');
  element(format, 'metadataPrefix', 'oai_dc');
  element(format, 'schema', `${protocol}oai_dc.xsd`);
  element(format, 'metadataNamespace', dublinCore.format);
}

export function writeSets(part: XmlNode): void {
  for (const { spec, name } of sets) {
    const set = part.ele('set');
    element(set, 'setSpec', spec);
    element(set, 'setName', name);
  }
}

/** `oai:<host>:<id>`; the id with what an address cannot hold encoded. */
export const identifierOf = (id: string, address: string) => `oai:${new URL(address).hostname}:${encodeURI(id)}`;

export function idIn(identifier: string, address: string): string | null {
  const start = `oai:${new URL(address).hostname}:`;
  try {
    return identifier.startsWith(start) ? decodeURI(identifier.slice(start.length)) : null;
  } catch {
    return null;
  }
}

export function writeHeader(part: XmlNode, { _id, harvest }: Harvested, address: string): void {
  const header = part.ele('header', harvest.deleted ? { status: 'deleted' } : {});
  element(header, 'identifier', identifierOf(_id, address));
  element(header, 'datestamp', harvest.stamp);
  harvest.sets.forEach((spec) => element(header, 'setSpec', spec));
}

/** A record with its metadata; of a deleted one there are none. */
export function writeRecord(part: XmlNode, item: Harvested, address: string): void {
  const record = part.ele('record');
  writeHeader(record, item, address);
  if (item.harvest.deleted) return;
  const core = record.ele('metadata').ele(dublinCore.format, 'oai_dc:dc', {
    'xmlns:oai_dc': dublinCore.format,
    'xmlns:dc': dublinCore.elements,
    'xmlns:xsi': schemas,
    'xsi:schemaLocation': `${dublinCore.format} ${protocol}oai_dc.xsd`,
  });
  const say = (name: string, value: string, language?: string) =>
    void core.ele(dublinCore.elements, `dc:${name}`, language ? { 'xml:lang': language } : {}).txt(xmlText(value));
  const { texts, facets } = item;
  for (const [language, { title }] of Object.entries(texts)) say('title', title, language);
  const { members, bodies } = authorsOf(item);
  const names = members.map((code) => findMember(code)?.name ?? code);
  for (const creator of [...names, ...bodies]) say('creator', creator);
  for (const facet of ['theme', 'segment', 'technology', 'service', 'tfa'])
    (facets[facet] ?? []).forEach((term) => say('subject', term));
  for (const [language, { summary }] of Object.entries(texts)) if (summary) say('description', summary, language);
  say('publisher', 'Digital Customs');
  say('date', item.publishedAt.slice(0, 10));
  say('type', searchTypes.find(({ code }) => code === item.type)!.name.en);
  say('identifier', `${address}${item.page}`);
  Object.keys(texts).forEach((language) => say('language', language));
  (facets['region'] ?? []).forEach((region) => say('coverage', region));
}

export function writeToken(
  part: XmlNode,
  { token, expires, sent, total }: { token: string; expires?: string; sent: number; total: number },
): void {
  part
    .ele('resumptionToken', {
      ...(expires && { expirationDate: `${expires.slice(0, 19)}Z` }),
      // What came or went meanwhile may have left fewer than were sent.
      completeListSize: String(Math.max(total, 1)),
      cursor: String(sent),
    })
    .txt(token);
}
