import type { Answer, AssessmentView } from '@digital-customs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isProblem } from '@/api/problem';
import { assessmentQuery } from '../api/assessments';
import {
  type Conflicts,
  type Drafts,
  isWhole,
  keepConflicts,
  keepDrafts,
  readConflicts,
  readDrafts,
  without,
} from './kept-answers';
import { saveAnswers } from './save-answers';

export type SaveState =
  | { kind: 'untouched' | 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'kept'; why: 'offline' | 'signed-out' | 'failed' };

const pauseBeforeSaving = 700;
const pauseBeforeTrying = 5_000;

/**
 * The answers of an assessment as this person sees them: what the server has, below what is on its way. Each change is kept on
 * the device at once and sent after a short pause; where the line is down, it is sent when the line is back.
 */
export function useAnswers(assessment: AssessmentView, person: string) {
  const queries = useQueryClient();
  const { id } = assessment;
  const [drafts, setDrafts] = useState<Drafts>(() => readDrafts(person, id));
  const [conflicts, setConflicts] = useState<Conflicts>(() => readConflicts(person, id));
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const sending = useRef(false);

  const keep = useCallback(
    (change: (drafts: Drafts) => Drafts) =>
      setDrafts((before) => {
        const after = change(before);
        keepDrafts(person, id, after);
        return after;
      }),
    [person, id],
  );

  const keepOpen = useCallback(
    (change: (conflicts: Conflicts) => Conflicts) =>
      setConflicts((before) => {
        const after = change(before);
        keepConflicts(person, id, after);
        return after;
      }),
    [person, id],
  );

  const save = useCallback(async () => {
    const sent = Object.fromEntries(Object.entries(drafts).filter(([, draft]) => isWhole(draft)));
    if (sending.current || Object.keys(sent).length === 0) return;
    sending.current = true;
    setState({ kind: 'saving' });
    try {
      const taken = await saveAnswers(id, sent);
      queries.setQueryData(assessmentQuery(id).queryKey, taken.assessment);
      void queries.invalidateQueries({ queryKey: ['maturity', 'scores', id] });
      keepOpen((before) => ({
        ...before,
        ...Object.fromEntries(taken.conflicts.map((conflict) => [conflict.criterion, conflict])),
      }));
      setState({ kind: 'saved', at: new Date() });
      keep((now) => without(now, sent));
    } catch (error) {
      setState({ kind: 'kept', why: whyKept(error) });
    } finally {
      sending.current = false;
    }
  }, [drafts, id, keep, keepOpen, queries]);

  useEffect(() => {
    if (!Object.values(drafts).some(isWhole)) return;
    const timer = setTimeout(() => void save(), state.kind === 'kept' ? pauseBeforeTrying : pauseBeforeSaving);
    const again = () => void save();
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [drafts, save, state.kind]);

  const change = useCallback(
    (criterion: string, answer: Answer, base?: number) => {
      const seen = base ?? assessment.answers[criterion]?.version ?? 0;
      keep((now) => ({ ...now, [criterion]: { answer, base: base ?? now[criterion]?.base ?? seen } }));
    },
    [assessment.answers, keep],
  );

  const settle = useCallback(
    (criterion: string, whose: 'mine' | 'theirs') => {
      const conflict = conflicts[criterion];
      keepOpen(({ [criterion]: _settled, ...rest }) => rest);
      if (whose === 'mine' && conflict?.yours) change(criterion, conflict.yours, conflict.theirs?.version ?? 0);
    },
    [change, conflicts, keepOpen],
  );

  const answerTo = (criterion: string): Answer | undefined =>
    drafts[criterion]?.answer ?? assessment.answers[criterion];
  /** Where the model has changed since the answer was given, the version it was given by. */
  const toReconfirm = (criterion: string): string | undefined =>
    drafts[criterion] ? undefined : assessment.answers[criterion]?.reconfirm?.from;
  return { answerTo, toReconfirm, change, conflicts, settle, state };
}

export type Answers = ReturnType<typeof useAnswers>;

function whyKept(error: unknown): 'offline' | 'signed-out' | 'failed' {
  if (isProblem(error, 'platform.not-signed-in')) return 'signed-out';
  return isProblem(error, 'portal.unreachable') ? 'offline' : 'failed';
}
