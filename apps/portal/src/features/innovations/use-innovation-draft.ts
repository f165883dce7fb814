import type { InnovationContent, InnovationView } from '@digital-customs/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { createInnovation, saveInnovation } from './api/innovations';

const pause = 1_000;

/** A draft that saves itself a second after the last change; what cannot be saved says why and stays on the page. */
export function useInnovationDraft(innovation: InnovationView | null, given: InnovationContent) {
  const [content, setContent] = useState(given);
  const [savedAt, setSavedAt] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const [key] = useState(() => crypto.randomUUID());
  const held = useRef({ id: innovation?.id ?? null, version: innovation?.version ?? 0, content: given, dirty: false });
  const running = useRef<Promise<string | null>>(Promise.resolve(null));

  const store = useCallback(async (): Promise<string | null> => {
    const now = held.current;
    if (!now.dirty) return now.id;
    const sent = now.content;
    if (now.id === null && !Object.values(sent.texts).some((text) => text?.title.trim())) return null;
    try {
      const saved =
        now.id === null ? await createInnovation(sent, key) : await saveInnovation(now.id, now.version, sent);
      if (now.id === null) window.history.replaceState(window.history.state, '', `/innovations/${saved.id}/edit`);
      Object.assign(now, { id: saved.id, version: saved.version, dirty: now.content !== sent });
      setProblem(undefined);
      setSavedAt(new Date().toISOString());
      return saved.id;
    } catch (error) {
      setProblem(error);
      return null;
    }
  }, [key]);

  /** Saves what is there, one save after the other; resolves to its id, or null where it could not be saved. */
  const save = useCallback(() => (running.current = running.current.then(store, store)), [store]);

  const change = useCallback((part: Partial<InnovationContent>) => {
    held.current.content = { ...held.current.content, ...part };
    held.current.dirty = true;
    setContent(held.current.content);
  }, []);

  useEffect(() => {
    if (!held.current.dirty) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
    // Each change of the text begins the wait anew.
  }, [content, save]);

  return { content, change, save, savedAt, problem, setProblem };
}
