import { Button } from '@mantine/core';
import type { PracticeContent, PracticeView } from '@digital-customs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePractice } from '@/api/practice';
import { isProblem } from '@/api/problem';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import { submitPractice } from '../api/save-practice';
import { useText } from '../use-text';
import { AudienceFields } from './audience-fields';
import { ErrorSummary } from './error-summary';
import { FactFields } from './fact-fields';
import { FieldTools } from './field-tools';
import { FileFields } from './file-fields';
import { ResultFields } from './result-fields';
import { SaveNote } from './save-note';
import { SourceFields } from './source-fields';
import { TextFields } from './text-fields';
import classes from './writing.module.css';

interface Props {
  person: string;
  practice: PracticeView | null;
  content: PracticeContent;
}

/** Everything a Member says about a practice, in sections; saved as it is written. */
export function WriteForm({ person, practice, content: given }: Props) {
  const { t } = useTranslation('writing');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const text = useText({ person, practice, content: given });
  const latest = usePractice(practice?.id ?? '').data ?? practice;
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
      await submitPractice(id);
      await queries.invalidateQueries();
      await navigate(`/practices/${id}`);
    } catch (error) {
      if (isProblem(error, 'repository.incomplete')) text.setErrors(error.fields);
      else setProblem(error);
    } finally {
      setSending(false);
    }
  };

  return (
    <Page
      title={practice ? t(practice.edition ? 'reviseTitle' : 'editTitle') : t('newTitle')}
      above={t('above')}
      width="text"
    >
      <FieldTools errors={errors} practice={latest}>
        <SaveNote text={text} />
        {problem ? <ProblemNotice error={problem} /> : null}
        <div ref={summary} tabIndex={-1}>
          <ErrorSummary errors={errors} />
        </div>
        <form noValidate className={classes.form} onSubmit={(event) => event.preventDefault()}>
          <TextFields content={content} change={change} />
          <FactFields content={content} change={change} />
          <ResultFields content={content} change={change} />
          <SourceFields content={content} change={change} />
          <FileFields text={text} practice={latest} />
          <AudienceFields content={content} change={change} />
          <div className={classes.end}>
            <Button
              onClick={() => void sendUp()}
              loading={sending}
              disabled={!content.texts[content.language]?.title.trim()}
            >
              {t('sendUp')}
            </Button>
            <p className={classes.quiet}>{t('sendUpHelp')}</p>
          </div>
        </form>
      </FieldTools>
    </Page>
  );
}
