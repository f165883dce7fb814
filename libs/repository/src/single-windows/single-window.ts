import {
  type Actor,
  type Audience,
  audienceTokens,
  DomainError,
  type GivenCell,
  type GivenCells,
  singleWindowPublished,
  singleWindowWithdrawn,
  type WindowCell,
  type WindowCells,
  type WindowDecision,
  type WindowField,
} from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';
import type { PendingCell, Signature, SingleWindow, WindowStep } from './single-window-state.js';
import { isOfMember, requireMay } from './window-rules.js';

export interface Beginning {
  member: string;
  cells: GivenCells;
  audience: Audience;
  /** Names the act, so that the same one repeated is known. */
  begun: string;
  practices?: string[];
}

const sign = (actor: Actor): Signature => ({ id: actor.id ?? '', name: actor.name });
const entriesOf = (cells: GivenCells) =>
  Object.entries(cells).filter(([, cell]) => cell !== undefined) as [WindowField, GivenCell | null][];

/** Begins a record: a Member's own people propose its cells; a curator enters them from published sources. */
export function begin(given: Beginning, by: Actor, at: Date): Change<SingleWindow> {
  const { member, cells, audience, begun, practices = [] } = given;
  const empty: SingleWindow = {
    member,
    begun,
    stage: 'draft',
    released: audience,
    audience: [],
    cells: {},
    practices,
    proposed: [],
    history: [],
    withdrawal: null,
    publishedAt: null,
    changedAt: at.toISOString(),
  };
  if (!cells.name) throw incomplete('Give the window its name, for example TradeNet.');
  if (isOfMember(empty, by)) return propose(empty, cells, by, at);
  const published: SingleWindow = {
    ...empty,
    stage: 'published',
    released: { kind: 'public' },
    audience: audienceTokens({ kind: 'public' }, [member]),
    publishedAt: at.toISOString(),
  };
  return enter(published, cells, by, at);
}

/** Begins anew what was withdrawn; what it held before stays in its history. */
export function beginAgain(window: SingleWindow, given: Beginning, by: Actor, at: Date): Change<SingleWindow> {
  if (window.stage !== 'withdrawn') throw exists();
  const { state, events } = begin(given, by, at);
  return changed({ ...state, history: [...window.history, ...state.history] }, ...events);
}

export const exists = () =>
  new DomainError('repository.window-exists', 'A Member has one record: open it and change what is to be changed.');

/** The Member's people propose changes of cells; each waits for the national decision. */
export function propose(window: SingleWindow, cells: GivenCells, by: Actor, at: Date): Change<SingleWindow> {
  requireMay('edit', window, by);
  const added: PendingCell[] = entriesOf(cells).map(([field, cell]) => ({
    field,
    cell,
    by: sign(by),
    at: at.toISOString(),
  }));
  const replaced = new Set(added.map(({ field }) => field));
  const proposed = [...window.proposed.filter(({ field }) => !replaced.has(field)), ...added];
  return changed({ ...window, proposed, changedAt: at.toISOString() });
}

/** A curator writes cells from published sources; what the administration has confirmed is its own to change. */
export function enter(window: SingleWindow, cells: GivenCells, by: Actor, at: Date): Change<SingleWindow> {
  requireMay('enter', window, by);
  const given = entriesOf(cells);
  const own = given.filter(([field]) => window.cells[field]?.confirmedBy);
  if (own.length > 0)
    throw new DomainError('repository.cell-confirmed', 'Ask the administration to change what it has confirmed.', {
      errors: own.map(([field]) => ({
        path: `cells.${field}`,
        code: 'confirmed',
        message: 'Confirmed by the administration.',
      })),
    });
  const written = given.map(([field, cell]) => [field, cell && unconfirmed(cell, by, at)] as const);
  return published(withCells(window, written, 'entered', '', by, at), at);
}

/** The Member's approver decides on what was proposed, or confirms what stands. */
export function decide(window: SingleWindow, given: WindowDecision, by: Actor, at: Date): Change<SingleWindow> {
  requireMay('approve', window, by);
  const { fields, decision, reason } = given;
  if (decision === 'confirm') return confirm(window, fields, by, at);
  const chosen = window.proposed.filter(({ field }) => fields.includes(field));
  if (chosen.length < new Set(fields).size)
    throw new DomainError('repository.nothing-proposed', 'Load the record again to see what waits for a decision.');
  const rest = { ...window, proposed: window.proposed.filter(({ field }) => !fields.includes(field)) };
  if (decision === 'return') {
    if (!reason) throw new DomainError('repository.reason-missing', 'Say why it goes back to its writer.');
    const steps = chosen.map(({ field, cell }) => step(window, field, 'returned', cell, reason, by, at));
    return changed({ ...rest, history: [...window.history, ...steps], changedAt: at.toISOString() });
  }
  const signed = { confirmedBy: sign(by), confirmedAt: at.toISOString() };
  const written = chosen.map(
    ({ field, cell, by: enteredBy, at: enteredAt }) =>
      [field, cell && { ...cell, enteredBy, enteredAt, ...signed }] as const,
  );
  return published(withCells(rest, written, 'approved', reason, by, at), at);
}

function confirm(window: SingleWindow, fields: WindowField[], by: Actor, at: Date): Change<SingleWindow> {
  const missing = fields.filter((field) => !window.cells[field]);
  if (missing.length > 0)
    throw new DomainError('repository.nothing-proposed', `There is nothing to confirm in ${missing.join(', ')}.`);
  const signed = { confirmedBy: sign(by), confirmedAt: at.toISOString() };
  const written = fields.map((field) => [field, { ...window.cells[field]!, ...signed } as WindowCell] as const);
  return published(withCells(window, written, 'confirmed', '', by, at), at);
}

/** The national decision on who may read the record; it holds at once. */
export function release(window: SingleWindow, audience: Audience, by: Actor, at: Date): Change<SingleWindow> {
  requireMay('approve', window, by);
  const next = { ...window, released: audience };
  return window.stage === 'published' ? published(next, at) : changed({ ...next, changedAt: at.toISOString() });
}

/** Takes the record back; its history stays with the Member. */
export function withdraw(window: SingleWindow, reason: string, by: Actor, at: Date): Change<SingleWindow> {
  requireMay('withdraw', window, by);
  const wasPublished = window.stage === 'published';
  const withdrawal = { by: sign(by), at: at.toISOString(), reason, wasPublished };
  return changed(
    { ...window, stage: 'withdrawn', audience: [], proposed: [], withdrawal, changedAt: at.toISOString() },
    singleWindowWithdrawn({ member: window.member, reason }),
  );
}

/** Puts cells in place, each with a step of its history. */
function withCells(
  window: SingleWindow,
  written: readonly (readonly [WindowField, WindowCell | null])[],
  kind: WindowStep['kind'],
  reason: string,
  by: Actor,
  at: Date,
): SingleWindow {
  const cells = { ...window.cells } as Record<string, WindowCell>;
  const steps = written.map(([field, cell]) => {
    if (cell) cells[field] = cell;
    else delete cells[field];
    return step(window, field, cell ? kind : 'removed', cell, reason, by, at);
  });
  return { ...window, cells: cells as WindowCells, history: [...window.history, ...steps] };
}

function published(window: SingleWindow, at: Date): Change<SingleWindow> {
  const { cells, released, member } = window;
  if (!cells.name) throw incomplete('A window on the map needs a name: decide on its name too.');
  const audience = audienceTokens(released, [member]);
  const history = window.history.map((each) => (each.audience.length > 0 ? each : { ...each, audience }));
  const publishedAt = window.publishedAt ?? at.toISOString();
  const state = { ...window, stage: 'published' as const, audience, history, publishedAt, changedAt: at.toISOString() };
  const { contact, ...open } = cells;
  void contact;
  return changed(
    state,
    singleWindowPublished({ member, cells: open, audience, publishedAt, confirmedAt: lastConfirmed(cells) }),
  );
}

/** When the administration last confirmed a cell. */
export const lastConfirmed = (cells: WindowCells): string | null =>
  Object.values(cells)
    .flatMap((cell) => cell?.confirmedAt ?? [])
    .sort()
    .at(-1) ?? null;

const unconfirmed = (cell: GivenCell, by: Actor, at: Date): WindowCell => ({
  ...cell,
  enteredBy: sign(by),
  enteredAt: at.toISOString(),
  confirmedBy: null,
  confirmedAt: null,
});

const step = (
  { audience }: SingleWindow,
  field: WindowField,
  kind: WindowStep['kind'],
  cell: WindowStep['cell'],
  reason: string,
  by: Actor,
  at: Date,
): WindowStep => ({ field, kind, by: sign(by), at: at.toISOString(), reason, cell, audience });

const incomplete = (message: string) =>
  new DomainError('repository.window-incomplete', message, {
    errors: [{ path: 'cells.name', code: 'missing', message }],
  });
