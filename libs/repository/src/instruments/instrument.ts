import { type Actor, instrumentPublished, type InstrumentContent } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** One state of an entry, as it was saved. */
export interface InstrumentVersion {
  number: number;
  by: { id: string; name: string };
  at: string;
  changed: string[];
  content: InstrumentContent;
}

/** An entry of the register: an instrument, tool or system. Its id is its code. */
export interface Instrument {
  content: InstrumentContent;
  changedAt: string;
  history: InstrumentVersion[];
}
export const instrumentFields = ['content', 'changedAt', 'history'] as const satisfies readonly (keyof Instrument)[];

const none: Instrument = { content: {} as InstrumentContent, changedAt: '', history: [] };

export const addInstrument = (code: string, content: InstrumentContent, by: Actor, at: Date) =>
  written(code, none, content, by, at);

/** Saying the same again changes nothing and leaves no version behind. */
export function editInstrument(
  code: string,
  before: Instrument,
  content: InstrumentContent,
  by: Actor,
  at: Date,
): Change<Instrument> {
  return changedParts(before.content, content).length === 0 ? changed(before) : written(code, before, content, by, at);
}

function written(
  code: string,
  before: Instrument,
  content: InstrumentContent,
  by: Actor,
  at: Date,
): Change<Instrument> {
  const version: InstrumentVersion = {
    number: before.history.length + 1,
    by: { id: by.id ?? '', name: by.name },
    at: at.toISOString(),
    changed: changedParts(before.content, content),
    content,
  };
  return changed(
    { content, changedAt: version.at, history: [...before.history, version] },
    instrumentPublished({ code, content, url: `/instruments/${code}` }),
  );
}

const changedParts = (before: InstrumentContent, after: InstrumentContent): string[] =>
  (Object.keys(after) as (keyof InstrumentContent)[]).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );

/**
 * The month in which the next review is due: the one that was set, else the last review and the cycle; null where neither says.
 * @example nextReviewOf({ nextReview: null, reviewed: '2024-11', reviewEvery: 24 }) // '2026-11'
 */
export function nextReviewOf({
  nextReview,
  reviewed,
  reviewEvery,
}: Pick<InstrumentContent, 'nextReview' | 'reviewed' | 'reviewEvery'>): string | null {
  if (nextReview) return nextReview;
  if (!reviewed || !reviewEvery) return null;
  const [year, month] = reviewed.split('-').map(Number) as [number, number];
  const months = year * 12 + month - 1 + reviewEvery;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** A review is due from the first day of its month on; what is retired is reviewed no more. */
export const isReviewDue = (content: InstrumentContent, at: Date): boolean => {
  const month = nextReviewOf(content);
  return month !== null && content.status !== 'retired' && month <= at.toISOString().slice(0, 7);
};
