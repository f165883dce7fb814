import { DomainError, importLimits } from '@digital-customs/contracts';
import { guardedFetch, UnreachableAddress } from '@digital-customs/platform';
import { sound, type Rows } from '../imports/read-file.js';
import { type Described, harvestOai } from './harvest-oai.js';
import { readDcat } from './read-dcat.js';
import { type ReadAddress, UnreadableSource } from './source.js';

const limits = { mostBytes: 20 * 1024 * 1024, patience: 30_000, headers: { 'user-agent': 'digital-customs' } };
const mostSummary = 1_000;

/** The records of another repository as rows, to be checked as those of a file. */
export async function readSource(
  kind: 'oai-pmh' | 'dcat',
  address: string,
  set: string,
  allowPrivate: boolean,
): Promise<Rows> {
  const read: ReadAddress = async (asked) => {
    const { status, body } = await guardedFetch(asked, { ...limits, allowPrivate });
    if (status !== 200) throw new UnreadableSource(`It answers with the status ${status}.`);
    return body;
  };
  try {
    const found = await (kind === 'oai-pmh' ? harvestOai(address, set, read) : readDcat(address, read));
    return rowsOf(found);
  } catch (error) {
    if (error instanceof UnreadableSource)
      throw new DomainError('repository.source-unreadable', `${error.message} Check the address and how it shares its records.`); // prettier-ignore
    if (!(error instanceof UnreachableAddress)) throw error;
    const refused = error.why === 'private' || error.why === 'not-web';
    throw new DomainError(refused ? 'repository.source-refused' : 'repository.source-unreachable', error.message);
  }
}

/** Under heads that are recognised; what no field says, as subjects, stands there to be read and is left out. */
function rowsOf(found: readonly Described[]): Rows {
  if (found.length > importLimits.rows)
    throw new DomainError('repository.import-too-many-rows', `Give a set of at most ${importLimits.rows} records.`);
  const written = [...new Set(found.flatMap(({ titles }) => Object.keys(titles)))].sort();
  const head = [
    'Reference',
    'Language',
    ...written.flatMap((language) => [`Title (${language})`, `Summary (${language})`]),
    'Year',
    'Sources',
    'Subjects',
    'Publisher',
  ];
  const rows = found.map(({ identifier, language, titles, summaries, year, links, subjects, publisher }) => [
    identifier,
    titles[language] ? language : (Object.keys(titles)[0] ?? language),
    ...written.flatMap((one) => [
      titles[one]?.slice(0, 200) ?? '',
      (titles[one] && summaries[one]?.slice(0, mostSummary)) || '',
    ]),
    year,
    [...new Set(links)].join('; '),
    subjects.join('; '),
    publisher,
  ]);
  return sound([head, ...rows], 1);
}
