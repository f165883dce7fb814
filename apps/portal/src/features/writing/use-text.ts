import type { FieldProblem, PracticeContent, PracticeView } from '@digital-customs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '@/api/problem';
import { practiceQuery } from '@/api/practice';
import { createPractice, savePractice } from './api/save-practice';
import { keep, letGo, readKept } from './kept-text';

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'kept'; why: 'offline' | 'signed-out' | 'failed'; error?: unknown }
  | { kind: 'conflict' }
  | { kind: 'invalid' };

interface Start {
  person: string;
  practice: PracticeView | null;
  content: PracticeContent;
}

const pause = 1_000;
const retryEvery = 8_000;

/** A text that saves itself as it is written, and stays on this device until the server has it. */
export function useText({ person, practice, content: given }: Start) {
  const queries = useQueryClient();
  const place = practice?.id ?? 'new';
  const [kept] = useState(() => readKept(person, place));
  const [content, setContent] = useState(kept?.content ?? given);
  const [state, setState] = useState<SaveState>(() => firstState(kept?.version, practice, kept !== null));
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const held = useRef({
    id: practice?.id ?? null,
    version: practice?.version ?? null,
    content,
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
        now.id === null ? await createPractice(sent, now.key) : await savePractice(now.id, now.version ?? 0, sent);
      if (now.id === null) {
        letGo(person, 'new');
        window.history.replaceState(window.history.state, '', `/practices/${saved.id}/edit`);
      }
      now.id = saved.id;
      now.version = saved.version;
      now.dirty = now.content !== sent;
      if (now.dirty) keep(person, saved.id, { content: now.content, version: saved.version, key: now.key });
      else letGo(person, saved.id);
      queries.setQueryData(practiceQuery(saved.id).queryKey, saved);
      setErrors([]);
      setState({ kind: 'saved', at: new Date().toISOString() });
      return !now.dirty;
    } catch (error) {
      setState(stateAfter(error));
      if (isProblem(error, 'platform.invalid')) setErrors(error.fields);
      return false;
    }
  }, [person, queries]);

  /** Saves what is there, one save after the other; tells whether the server has everything. */
  const save = useCallback(() => (running.current = running.current.then(store, store)), [store]);

  const change = useCallback(
    (part: Partial<PracticeContent>) => {
      const now = held.current;
      now.content = { ...now.content, ...part };
      now.dirty = true;
      setContent(now.content);
      keep(person, now.id ?? 'new', { content: now.content, version: now.version, key: now.key });
    },
    [person],
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
    (view: PracticeView) => {
      held.current.version = view.version;
      queries.setQueryData(practiceQuery(view.id).queryKey, view);
    },
    [queries],
  );

  /** After a conflict: goes on with one's own text, or with the one on the server. */
  const settle = useCallback(
    async (whose: 'mine' | 'theirs') => {
      const now = held.current;
      if (now.id === null) return;
      const theirs = await queries.fetchQuery({ ...practiceQuery(now.id), staleTime: 0 });
      now.version = theirs.version;
      if (whose === 'mine') return void (await save());
      now.content = theirs.revision?.content ?? theirs.content;
      now.dirty = false;
      letGo(person, now.id);
      setContent(now.content);
      setState({ kind: 'untouched' });
    },
    [person, queries, save],
  );

  return { content, change, save, state, errors, setErrors, adopt, settle, id: () => held.current.id };
}

export type Text = ReturnType<typeof useText>;

const firstState = (
  keptVersion: number | null | undefined,
  practice: PracticeView | null,
  isKept: boolean,
): SaveState => (isKept && practice && keptVersion !== practice.version ? { kind: 'conflict' } : { kind: 'untouched' });

function stateAfter(error: unknown): SaveState {
  if (isProblem(error, 'platform.stale-version')) return { kind: 'conflict' };
  if (isProblem(error, 'platform.invalid')) return { kind: 'invalid' };
  if (isProblem(error, 'platform.not-signed-in')) return { kind: 'kept', why: 'signed-out' };
  if (isProblem(error, 'portal.unreachable')) return { kind: 'kept', why: 'offline' };
  return { kind: 'kept', why: 'failed', error };
}
