import {
  type Actor,
  DomainError,
  mayRead,
  type PracticeContent,
  type PracticeListItem,
  type PracticeView,
  readerTokens,
  visitor,
} from '@digital-customs/contracts';
import type { Stored } from '@digital-customs/platform';
import { changedFields } from './changed-fields.js';
import { heard } from './conversation.js';
import { titlesOf } from './practice.js';
import type { Practice } from './practice-state.js';
import { mayDo, seesWork } from './practice-rules.js';

/** A practice as an actor may see it. Throws not-found, or withdrawn with what the tombstone says. */
export function viewFor(actor: Actor, practice: Stored<Practice>): PracticeView {
  const works = seesWork(practice, actor);
  if (practice.withdrawal) refuseWithdrawn(practice, works);
  const { published, revision } = practice;
  const shown = published && (works || mayRead(actor, practice.audience)) ? published : null;
  if (!shown && !(works && revision)) throw notFound();
  const { content, attachments } = shown ?? revision!;
  return {
    id: practice._id,
    version: practice.version,
    member: practice.member,
    stage: works ? practice.stage : 'published',
    edition: shown?.edition ?? 0,
    content: withContact(content, actor),
    attachments,
    curation: shown?.curation ?? null,
    publishedAt: shown?.publishedAt ?? null,
    confirmedAt: shown?.confirmedAt ?? null,
    revision: works && revision ? { ...revision, changed: changedFields(published, revision) } : null,
    conversation: works ? heard(practice, actor) : [],
    may: mayDo(practice, actor),
  };
}

const forVisitors = new WeakMap<Stored<Practice>, string>();

/** What every visitor is shown of a practice, as JSON: made once for as long as the practice is kept. Throws as `viewFor`. */
export function jsonForVisitors(practice: Stored<Practice>): string {
  const known = forVisitors.get(practice);
  if (known !== undefined) return known;
  const json = JSON.stringify(viewFor(visitor, practice));
  forVisitors.set(practice, json);
  return json;
}

export const notFound = () =>
  new DomainError('repository.practice-not-found', 'Check the address, or ask the Member that owns it.');

function refuseWithdrawn({ withdrawal, member }: Practice, works: boolean): never {
  if (!withdrawal!.wasPublished && !works) throw notFound();
  const { title, at, reason } = withdrawal!;
  throw new DomainError(
    'repository.practice-withdrawn',
    'Its Member has taken it back. Its versions remain with the Member and the Research Unit.',
    {
      member,
      title,
      withdrawnAt: at,
      reason,
    },
  );
}

const noContact = { name: '', office: '', email: '', phone: '' };

/** The contact is for people of Members and of the WCO alone. */
export const withContact = (content: PracticeContent, actor: Actor): PracticeContent =>
  readerTokens(actor).includes('members') ? content : { ...content, contact: noContact };

/** A line of a list; `work` shows the revision in hand instead of what is published. */
export function lineFor(practice: Stored<Practice>, work: boolean): PracticeListItem {
  const { published, revision } = practice;
  const { content } = (work ? revision : null) ?? published ?? revision!;
  return {
    id: practice._id,
    version: practice.version,
    member: practice.member,
    stage: work ? practice.stage : 'published',
    titles: titlesOf(content),
    summaries: Object.fromEntries(Object.entries(content.texts).map(([language, { summary }]) => [language, summary])),
    themes: content.themes,
    year: content.year,
    status: content.status,
    publishedAt: practice.publishedAt,
    changedAt: practice.changedAt,
    waitingSince: work ? practice.waitingSince : null,
    reviewer: work ? (revision?.reviewer ?? null) : null,
    openComments: work ? (practice.conversation ?? []).filter(({ resolved }) => !resolved).length : 0,
  };
}
