import type { FieldProblem, MaturityModel, ModelContent } from '@digital-customs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '@/api/problem';
import { keepOnDevice, readKeptOnDevice } from '@/components/kept-on-device';
import { contentOf, saveDraft } from '../api/draft';
import { modelQuery } from '../api/model';
import { gapsIn } from './edit-content';

interface Kept {
  content: ModelContent;
  /** The revision that was read before the first change. */
  revision: number;
}
export type DraftState =
  | { kind: 'untouched' | 'saving' | 'stale' }
  | { kind: 'saved'; at: Date }
  | { kind: 'unsound'; problems: readonly FieldProblem[] }
  | { kind: 'kept'; why: 'offline' | 'signed-out' | 'failed' };

const pauseBeforeSaving = 900;
const pauseBeforeTrying = 5_000;
const place = (person: string, version: string) => `digital-customs.model.${person}.${version}`;

/**
 * The text of a draft as it is being edited. Each change is kept on the device at once and saved after a short pause, once no English
 * text is empty. Where somebody else has changed the draft since, nothing is saved until the writer has chosen.
 */
export function useDraft(model: MaturityModel, person: string) {
  const queries = useQueryClient();
  const { version } = model;
  const [edited, setEdited] = useState<Kept | null>(() => readKeptOnDevice<Kept>(place(person, version)));
  const [state, setState] = useState<DraftState>({ kind: 'untouched' });
  const sending = useRef(false);
  const content = edited?.content ?? contentOf(model);
  const gaps = gapsIn(content);
  const isStale = edited !== null && edited.revision !== model.revision;
  const isWhole = gaps.length === 0;

  const keep = useCallback(
    (change: (before: Kept | null) => Kept | null) =>
      setEdited((before) => {
        const after = change(before);
        keepOnDevice(place(person, version), after);
        return after;
      }),
    [person, version],
  );

  const edit = (change: (content: ModelContent) => ModelContent) => {
    keep((before) => ({
      content: change(before?.content ?? contentOf(model)),
      revision: before?.revision ?? model.revision,
    }));
    if (state.kind === 'unsound') setState({ kind: 'untouched' });
  };

  const save = useCallback(async () => {
    if (!edited || sending.current) return;
    sending.current = true;
    setState({ kind: 'saving' });
    try {
      const saved = await saveDraft(version, edited.revision, edited.content);
      queries.setQueryData(modelQuery(version).queryKey, saved);
      setState({ kind: 'saved', at: new Date() });
      // What was written meanwhile goes on from what has just been saved.
      keep((now) => (now && now.content !== edited.content ? { ...now, revision: saved.revision } : null));
    } catch (error) {
      if (isProblem(error, 'platform.stale-version'))
        await queries.invalidateQueries({ queryKey: modelQuery(version).queryKey });
      setState(stateAfter(error));
    } finally {
      sending.current = false;
    }
  }, [edited, version, keep, queries]);

  useEffect(() => {
    if (!edited || isStale || !isWhole || state.kind === 'unsound' || state.kind === 'stale') return;
    const timer = setTimeout(() => void save(), state.kind === 'kept' ? pauseBeforeTrying : pauseBeforeSaving);
    const again = () => void save();
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [edited, isStale, isWhole, save, state.kind]);

  const settle = (whose: 'mine' | 'theirs') => {
    setState({ kind: 'untouched' });
    keep((now) => (whose === 'mine' && now ? { ...now, revision: model.revision } : null));
  };

  return { content, edit, gaps, settle, isStale, isEdited: edited !== null, state };
}
export type Draft = ReturnType<typeof useDraft>;

function stateAfter(error: unknown): DraftState {
  if (isProblem(error, 'platform.stale-version')) return { kind: 'stale' };
  if (isProblem(error, 'maturity.model-invalid', 'platform.invalid'))
    return { kind: 'unsound', problems: error.fields };
  if (isProblem(error, 'platform.not-signed-in')) return { kind: 'kept', why: 'signed-out' };
  return { kind: 'kept', why: isProblem(error, 'portal.unreachable') ? 'offline' : 'failed' };
}
