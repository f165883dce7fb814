import { regions, searchTypes } from '@digital-customs/contracts';

/** The arguments of each verb; with a token, it is the only one. */
const verbs = {
  Identify: [],
  ListMetadataFormats: ['identifier'],
  ListSets: ['resumptionToken'],
  GetRecord: ['identifier', 'metadataPrefix'],
  ListIdentifiers: ['metadataPrefix', 'from', 'until', 'set', 'resumptionToken'],
  ListRecords: ['metadataPrefix', 'from', 'until', 'set', 'resumptionToken'],
} as const;
export type Verb = keyof typeof verbs;

export type OaiErrorCode =
  'badVerb' | 'badArgument' | 'badResumptionToken' | 'cannotDisseminateFormat' | 'idDoesNotExist' | 'noRecordsMatch';

/** An error of the protocol: told in the answer, whose status is 200. */
export class OaiError extends Error {
  override readonly name = 'OaiError';

  constructor(
    readonly code: OaiErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export interface ListArguments {
  set: string | null;
  /** To the second, both ends included. */
  from: string | null;
  until: string | null;
}

export interface OaiRequest {
  verb: Verb;
  /** As they were given, for the answer to repeat. */
  given: Record<string, string>;
  identifier: string | null;
  token: string | null;
  list: ListArguments;
}

export const sets = [
  { spec: 'type', name: 'By type' },
  ...searchTypes.map(({ code, name }) => ({ spec: `type:${code}`, name: name.en })),
  { spec: 'region', name: 'By region' },
  ...regions.map(({ code, name }) => ({ spec: `region:${code}`, name: name.en })),
];

/** Reads the arguments of a request (protocol 2.0, sections 3.6 and 4). @throws OaiError */
export function readRequest(query: URLSearchParams): OaiRequest {
  const verb = query.getAll('verb');
  if (verb.length !== 1 || !Object.hasOwn(verbs, verb[0]!))
    throw new OaiError('badVerb', `Name one verb of ${Object.keys(verbs).join(', ')}.`);
  const known: readonly string[] = verbs[verb[0] as Verb];
  const given: Record<string, string> = { verb: verb[0]! };
  for (const [name, value] of query) {
    if (name === 'verb') continue;
    if (!known.includes(name)) throw new OaiError('badArgument', `${verb[0]} takes no ${name.slice(0, 40)}.`);
    if (name in given) throw new OaiError('badArgument', `${name} is given twice.`);
    given[name] = value;
  }
  const { resumptionToken: token = null, identifier = null, metadataPrefix, set = null } = given;
  if (token !== null) {
    if (Object.keys(given).length > 2) throw new OaiError('badArgument', 'A resumptionToken is given alone.');
  } else if (known.includes('metadataPrefix') && !isWord(metadataPrefix))
    throw new OaiError('badArgument', 'Give a metadataPrefix.');
  if (given['verb'] === 'GetRecord' && identifier === null) throw new OaiError('badArgument', 'Give an identifier.');
  if (set !== null && !set.split(':').every(isWord)) throw new OaiError('badArgument', 'That is the name of no set.');
  return {
    verb: verb[0] as Verb,
    given,
    identifier,
    token,
    list: { set, ...readDates(given['from'], given['until']) },
  };
}

const isWord = (text: string | undefined) => text !== undefined && /^[\w.!~*'()-]+$/.test(text);

/** Refuses what is well asked for and not there. @throws OaiError */
export function requireThere({ given, list }: OaiRequest): void {
  if ((given['metadataPrefix'] ?? 'oai_dc') !== 'oai_dc')
    throw new OaiError('cannotDisseminateFormat', 'Records are sent as oai_dc.');
  if (list.set !== null && !sets.some(({ spec }) => spec === list.set))
    throw new OaiError('noRecordsMatch', 'There is no such set; see ListSets.');
}

const shapes = [/^\d{4}-\d\d-\d\d$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/];

/** Days count from their first second to their last; both ends have the same granularity. */
function readDates(from: string | undefined, until: string | undefined): Pick<ListArguments, 'from' | 'until'> {
  const given = [from, until].filter((date) => date !== undefined);
  const kinds = given.map((date) => shapes.findIndex((shape) => shape.test(date)));
  if (kinds.includes(-1) || given.some((date) => !isDate(date)))
    throw new OaiError('badArgument', 'Give dates as 2026-05-01 or 2026-05-01T10:00:00Z.');
  if (new Set(kinds).size > 1) throw new OaiError('badArgument', 'Give from and until to the same granularity.');
  const [first, last] = [atSecond(from, '00:00:00'), atSecond(until, '23:59:59')];
  if (first && last && first > last) throw new OaiError('badArgument', 'until is before from.');
  return { from: first, until: last };
}

const atSecond = (date: string | undefined, time: string) =>
  date === undefined ? null : date.length === 10 ? `${date}T${time}Z` : date;

/** 30 February is none. */
function isDate(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text.replace('Z', ''));
}
