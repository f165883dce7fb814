import { importLimits, languages } from '@digital-customs/contracts';
import { readXml, type XmlElement } from '@digital-customs/documents';
import { type ReadAddress, UnreadableSource } from './source.js';

const oai = 'http://www.openarchives.org/OAI/2.0/';
const dublinCore = 'http://purl.org/dc/elements/1.1/';

/** One record, by the elements of Dublin Core that a draft can say. */
export interface Described {
  identifier: string;
  language: string;
  titles: Record<string, string>;
  summaries: Record<string, string>;
  year: string;
  links: string[];
  subjects: string[];
  publisher: string;
}

/**
 * Every record of an OAI-PMH 2.0 repository in oai_dc, list after list by its resumption tokens; deleted ones are left out.
 * Throws UnreadableSource where it answers with something else, an error, or the same token for ever.
 */
export async function harvestOai(base: string, set: string, read: ReadAddress): Promise<Described[]> {
  const found: Described[] = [];
  const seen = new Set<string>();
  let asked = new URLSearchParams({ verb: 'ListRecords', metadataPrefix: 'oai_dc', ...(set && { set }) });
  for (;;) {
    const answer = await readXml((await read(withQuery(base, asked))).toString()).catch(() => {
      throw new UnreadableSource('It answers with no XML.');
    });
    const problem = answer.all(oai, 'error')[0];
    if (problem && problem.attribute('code') !== 'noRecordsMatch')
      throw new UnreadableSource(`It says: ${problem.text || problem.attribute('code')}`);
    const records = answer.all(oai, 'record');
    if (!problem && records.length === 0) throw new UnreadableSource('It is no OAI-PMH repository that holds records.');
    found.push(...records.flatMap(described));
    const token = answer.all(oai, 'resumptionToken')[0]?.text ?? '';
    if (!token) return found;
    if (seen.has(token)) throw new UnreadableSource('It gives the same list again and again.');
    if (found.length > importLimits.rows) return found;
    seen.add(token);
    asked = new URLSearchParams({ verb: 'ListRecords', resumptionToken: token });
  }
}

function withQuery(base: string, query: URLSearchParams): string {
  const url = new URL(base);
  for (const [name, value] of query) url.searchParams.set(name, value);
  return url.href;
}

function described(record: XmlElement): Described[] {
  const header = record.all(oai, 'header')[0];
  if (!header || header.attribute('status') === 'deleted') return [];
  const all = (name: string) => record.all(dublinCore, name).filter(({ text }) => text);
  const texts = (name: string) => all(name).map(({ text }) => text);
  const language = languageOf(texts('language')[0]) ?? 'en';
  const byLanguage = (name: string) => {
    const said: Record<string, string> = {};
    for (const each of all(name)) said[languageOf(each.attribute('xml:lang')) ?? language] ??= each.text;
    return said;
  };
  return [
    {
      identifier: header.all(oai, 'identifier')[0]?.text ?? '',
      language,
      titles: byLanguage('title'),
      summaries: byLanguage('description'),
      year:
        texts('date')
          .find((date) => /^\d{4}/.test(date))
          ?.slice(0, 4) ?? '',
      links: [...texts('identifier'), ...texts('relation'), ...texts('source')].filter((text) =>
        /^https?:\/\//.test(text),
      ),
      subjects: texts('subject'),
      publisher: texts('publisher').join('; '),
    },
  ];
}

const threeLetters: Record<string, string> = { eng: 'en', fre: 'fr', fra: 'fr', spa: 'es', por: 'pt', rus: 'ru', ara: 'ar', zho: 'zh', chi: 'zh' }; // prettier-ignore

/** Our code of a language as others write it: `en`, `en-GB`, `eng`. */
export function languageOf(given: string | undefined): string | undefined {
  const word = given?.trim().toLowerCase() ?? '';
  const code = (word.includes('/') ? word.split('/').at(-1) : word.split(/[-_]/)[0]) ?? '';
  const short = threeLetters[code] ?? code.slice(0, 2);
  return languages.find((language) => language.code === short)?.code;
}
