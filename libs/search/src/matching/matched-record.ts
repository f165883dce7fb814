import { searchMatched } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** The kept searches that find a record, by their ids. One aggregate for each record that any has found, by the record’s id. */
export interface MatchedRecord {
  searches: string[];
}
export const matchedRecordFields = ['searches'] as const;
export const unmatched: MatchedRecord = { searches: [] };

/** Tells of it where it differs from what was told. */
export function matchAnew(
  record: string,
  { searches: before }: MatchedRecord,
  found: readonly string[],
): Change<MatchedRecord> {
  const searches = [...found].sort();
  if (searches.join() === before.join()) return changed({ searches: before });
  return changed({ searches }, searchMatched({ record, searches }));
}
