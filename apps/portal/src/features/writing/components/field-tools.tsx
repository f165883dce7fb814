import { Button } from '@mantine/core';
import type { Comment, FieldProblem } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { resolveComment } from '../api/save-text';
import { type Kind, recordQuery } from '../kind';
import classes from './writing.module.css';

interface Tools {
  errors: readonly FieldProblem[];
  kind: Kind;
  record: { id: string; conversation: Comment[] } | null;
}

const Context = createContext<Tools>({ errors: [], kind: 'practices', record: null });

/** Lets every field know what is wrong with it and what was said about it. */
export const FieldTools = ({ children, ...tools }: Tools & { children: ReactNode }) => (
  <Context.Provider value={tools}>{children}</Context.Provider>
);

/** The id by which the summary of errors leads to a field, and what is wrong there. */
export function useField(path: string): { id: string; error: string | undefined } {
  const { errors } = useContext(Context);
  return { id: `field-${path}`, error: errors.find((error) => error.path === path)?.message };
}

/** What was said about a field and is not dealt with yet. */
export function FieldTalk({ path }: { path: string }) {
  const { t } = useTranslation('writing');
  const { day } = useFormats();
  const { kind, record } = useContext(Context);
  const queries = useQueryClient();
  const resolve = useMutation({
    mutationFn: (commentId: string) => resolveComment(kind, record?.id ?? '', commentId),
    onSuccess: (view) => queries.setQueryData<unknown>(recordQuery(kind, view.id).queryKey, view),
  });
  const open = record?.conversation.filter((comment) => comment.field === path && !comment.resolved) ?? [];
  if (open.length === 0) return null;
  return (
    <ul className={classes.talk}>
      {open.map((comment) => (
        <li key={comment.id}>
          <p>{comment.text}</p>
          <p className={classes.quiet}>
            {t('talk.by', { name: comment.by.name, day: day(comment.at) })}
            {comment.national ? ` · ${t('talk.national')}` : ''}
          </p>
          <Button
            size="compact-sm"
            variant="default"
            loading={resolve.isPending}
            onClick={() => resolve.mutate(comment.id)}
          >
            {t('talk.done')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
