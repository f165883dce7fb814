import { type Actor, type PracticeListItem, type PracticeView, visitor } from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import * as contributions from '../contributions/view.js';
import { type Practice, practiceKind } from './practice-kind.js';

/** A practice as an actor may see it. Throws not-found, or withdrawn with what the tombstone says. */
export const viewFor = (actor: Actor, practice: Stored<Practice>): PracticeView =>
  contributions.viewFor(practiceKind, actor, practice);

const forVisitors = new WeakMap<Stored<Practice>, string>();

/** What every visitor is shown of a practice, as JSON: made once for as long as the practice is kept. Throws as `viewFor`. */
export function jsonForVisitors(practice: Stored<Practice>): string {
  const known = forVisitors.get(practice);
  if (known !== undefined) return known;
  const json = JSON.stringify(viewFor(visitor, practice));
  forVisitors.set(practice, json);
  return json;
}

/** A line of a list; `work` shows the revision in hand instead of what is published. */
export function lineFor(practice: Stored<Practice>, work: boolean): PracticeListItem {
  const { line, content } = contributions.lineFor(practiceKind, practice, work);
  return { ...line, year: content.year, status: content.status };
}
