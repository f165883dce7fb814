import { Button } from '@mantine/core';
import type { InnovationContent, PracticeContent } from '@digital-customs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isProblem } from '@/api/problem';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { submitText } from '../api/save-text';
import { type ContentOf, type FieldsProps, type Kind, recordQuery, type ViewOf } from '../kind';
import { useText } from '../use-text';
import { AudiencePart } from './audience-part';
import { CallNote } from './call-note';
import { ErrorSummary } from './error-summary';
import { FieldTools } from './field-tools';
import { FileFields } from './file-fields';
import { InnovationFields } from './innovation-fields';
import { PracticeFields } from './practice-fields';
import { SaveNote } from './save-note';
import classes from './writing.module.css';

interface Props<K extends Kind> {
  kind: K;
  person: string;
  record: ViewOf<K> | null;
  content: ContentOf<K>;
}

/** Everything that is said about a practice or an innovation, in sections; saved as it is written. */
export function WriteForm<K extends Kind>({ kind, person, record, content: given }: Props<K>) {
  const { t } = useTranslation('writing');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const text = useText({ kind, person, record, content: given });
  const latest = useQuery(recordQuery(kind, text.id() ?? '')).data ?? record;
  const [problem, setProblem] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const { content, change, errors } = text;

  useEffect(() => {
    if (errors.length && sending === false) summary.current?.focus();
  }, [errors, sending]);

  const sendUp = async () => {
    setSending(true);
    setProblem(undefined);
    try {
      if (!(await text.save())) return;
      const id = text.id();
      if (!id) return;
      await submitText(kind, id);
      await queries.invalidateQueries();
      await navigate(`/${kind}/${id}`);
    } catch (error) {
      if (isProblem(error, 'repository.incomplete')) text.setErrors(error.fields);
      else setProblem(error);
    } finally {
      setSending(false);
    }
  };

  const way = kind === 'innovations' && latest?.member === null ? 'board' : kind;
  return (
    <Page
      title={record ? t(`${kind}.${record.edition ? 'reviseTitle' : 'editTitle'}`) : t(`${kind}.newTitle`)}
      above={t(`${kind}.above`)}
      width="text"
    >
      <FieldTools errors={errors} kind={kind} record={latest}>
        {content.call ? <CallNote id={content.call} /> : null}
        <SaveNote kind={kind} text={text} />
        {problem ? <ProblemNotice error={problem} /> : null}
        <div ref={summary} tabIndex={-1}>
          <ErrorSummary errors={errors} />
        </div>
        <form noValidate className={classes.form} onSubmit={(event) => event.preventDefault()}>
          {kind === 'practices' ? (
            <PracticeFields {...({ content, change } as unknown as FieldsProps<PracticeContent>)} />
          ) : (
            <InnovationFields {...({ content, change } as unknown as FieldsProps<InnovationContent>)} />
          )}
          <FileFields kind={kind} text={text} record={latest} />
          <AudiencePart content={content} change={change as FieldsProps['change']} with={withWhom(content, change)} />
          <div className={classes.end}>
            <Button
              onClick={() => void sendUp()}
              loading={sending}
              disabled={!content.texts[content.language]?.title.trim()}
            >
              {t(`sendUp.${way}`)}
            </Button>
            <p className={classes.quiet}>{t(`sendUpHelp.${way}`)}</p>
          </div>
        </form>
      </FieldTools>
    </Page>
  );
}

/** Members beside the owner: a practice calls them partners, an innovation has other partners too. */
function withWhom<K extends Kind>(content: ContentOf<K>, change: (part: Partial<ContentOf<K>>) => void) {
  const path = 'members' in content ? 'members' : 'partners';
  const codes: readonly string[] = 'members' in content ? content.members : (content.partners as string[]);
  return { path, codes, onChange: (next: string[]) => change({ [path]: next } as unknown as Partial<ContentOf<K>>) };
}
