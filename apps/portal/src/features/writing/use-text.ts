import type { FieldProblem } from '@digital-customs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '@/api/problem';
import { createText, saveText } from './api/save-text';
import { keep, letGo, readKept } from './kept-text';
import { type ContentOf, type Kind, recordQuery, type ViewOf } from './kind';

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'kept'; why: 'offline' | 'signed-out' | 'failed'; error?: unknown }
  | { kind: 'conflict' }
  | { kind: 'invalid' };

interface Start<K extends Kind> {
  kind: K;
  person: string;
  /** Null before it exists. */
  record: ViewOf<K> | null;
  content: ContentOf<K>;
}

/** Refusals that name the fields to correct. */
const invalid = ['platform.invalid', 'repository.unknown-technology'] as const;
const pause = 1_000;
const retryEvery = 8_000;

/** A text that saves itself as it is written, and stays on this device until the server has it. */
export function useText<K extends Kind>({ kind, person, record, content: given }: Start<K>) {
  const queries = useQueryClient();
  const fresh = `${kind === 'practices' ? 'new' : `new-${kind}`}${given.call ? `-${given.call}` : ''}`;
  const [kept] = useState(() => readKept<ContentOf<K>>(person, record?.id ?? fresh));
  const [content, setContent] = useState<ContentOf<K>>(kept?.content ?? given);
  const [state, setState] = useState<SaveState>(() => firstState(kept?.version, record?.version, kept !== null));
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const held = useRef({
    id: record?.id ?? null,
    version: record?.version ?? null,
    content: content as ContentOf<K>,
    key: kept?.key ?? crypto.randomUUID(),
    dirty: kept !== null,
  });
  const inConflict = state.kind === 'conflict';
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  const store = useCallback(async (): Promise<boolean> => {
    const now = held.current;
    if (!now.dirty) return true;
    const sent = now.content;
    if (now.id === null && !Object.values(sent.texts).some((text) => text?.title.trim())) return false;
    setState({ kind: 'saving' });
    try {
      const saved =
        now.id === null ? await createText(kind, sent, now.key) : await saveText(kind, now.id, now.version ?? 0, sent);
      if (now.id === null) {
        letGo(person, fresh);
        window.history.replaceState(window.history.state, '', `/${kind}/${saved.id}/edit`);
      }
      now.id = saved.id;
      now.version = saved.version;
      now.dirty = now.content !== sent;
      if (now.dirty) keep(person, saved.id, { content: now.content, version: saved.version, key: now.key });
      else letGo(person, saved.id);
      queries.setQueryData<unknown>(recordQuery(kind, saved.id).queryKey, saved);
      setErrors([]);
      setState({ kind: 'saved', at: new Date().toISOString() });
      return !now.dirty;
    } catch (error) {
      setState(stateAfter(error));
      if (isProblem(error, ...invalid)) setErrors(error.fields);
      return false;
    }
  }, [kind, fresh, person, queries]);

  /** Saves what is there, one save after the other; tells whether the server has everything. */
  const save = useCallback(() => (running.current = running.current.then(store, store)), [store]);

  const change = useCallback(
    (part: Partial<ContentOf<K>>) => {
      const now = held.current;
      now.content = { ...now.content, ...part };
      now.dirty = true;
      setContent(now.content);
      keep(person, now.id ?? fresh, { content: now.content, version: now.version, key: now.key });
    },
    [person, fresh],
  );

  useEffect(() => {
    if (!held.current.dirty || inConflict) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
    // Each change of the text begins the wait anew.
  }, [content, save, inConflict]);

  useEffect(() => {
    if (state.kind !== 'kept') return;
    const again = () => void save();
    const timer = setInterval(again, retryEvery);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [state, save]);

  /** Takes over what the server answered to something else, as a file that was added. */
  const adopt = useCallback(
    (view: ViewOf<K>) => {
      held.current.version = view.version;
      queries.setQueryData<unknown>(recordQuery(kind, view.id).queryKey, view);
    },
    [kind, queries],
  );

  /** After a conflict: goes on with one's own text, or with the one on the server. */
  const settle = useCallback(
    async (whose: 'mine' | 'theirs') => {
      const now = held.current;
      if (now.id === null) return;
      const theirs = await queries.fetchQuery({ ...recordQuery(kind, now.id), staleTime: 0 });
      now.version = theirs.version;
      if (whose === 'mine') return void (await save());
      now.content = (theirs.revision?.content ?? theirs.content) as ContentOf<K>;
      now.dirty = false;
      letGo(person, now.id);
      setContent(now.content);
      setState({ kind: 'untouched' });
    },
    [kind, person, queries, save],
  );

  return { content, change, save, state, errors, setErrors, adopt, settle, id: () => held.current.id };
}

export type Text<K extends Kind = Kind> = ReturnType<typeof useText<K>>;

const firstState = (keptVersion: number | null | undefined, version: number | undefined, isKept: boolean): SaveState =>
  isKept && version !== undefined && keptVersion !== version ? { kind: 'conflict' } : { kind: 'untouched' };

function stateAfter(error: unknown): SaveState {
  if (isProblem(error, 'platform.stale-version')) return { kind: 'conflict' };
  if (isProblem(error, ...invalid)) return { kind: 'invalid' };
  if (isProblem(error, 'platform.not-signed-in')) return { kind: 'kept', why: 'signed-out' };
  if (isProblem(error, 'portal.unreachable')) return { kind: 'kept', why: 'offline' };
  return { kind: 'kept', why: 'failed', error };
}
