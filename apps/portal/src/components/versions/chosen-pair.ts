import type { PracticeVersion } from '@digital-customs/contracts';

interface Pair<Version> {
  before: Version | undefined;
  after: Version | undefined;
}

/** The two versions the address names; without them the last one and the last before it whose content differs. */
export function chosenPair<Version extends Pick<PracticeVersion, 'number' | 'changed'>>(
  versions: readonly Version[],
  before: string | null,
  after: string | null,
): Pair<Version> {
  const numbered = (given: string | null) => versions.find(({ number }) => String(number) === given);
  const last = numbered(after) ?? versions.at(-1);
  const at = last ? versions.indexOf(last) : -1;
  const changedAt = versions.slice(0, at + 1).findLastIndex(({ changed }) => changed.length > 0);
  return { before: numbered(before) ?? versions[Math.max(changedAt, 1) - 1], after: last };
}
