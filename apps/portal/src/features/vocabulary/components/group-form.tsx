import { Button, Textarea, TextInput } from '@mantine/core';
import { languages, type CustomsGroup } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { useSaveGroup } from '../api/vocabulary';
import { fromLines, toLines } from '../group-lines';
import classes from './vocabulary.module.css';

interface Props {
  /** Null for a new group. */
  group: CustomsGroup | null;
  onDone: () => void;
}

/** The terms of a group, one a line in each language. What is refused says at which field and why. */
export function GroupForm({ group, onDone }: Props) {
  const { t } = useTranslation('vocabulary');
  const { language } = useFormats();
  const [lines, setLines] = useState(() => toLines(group));
  const save = useSaveGroup();
  const errors = save.error instanceof ApiProblem ? save.error.fields : [];
  const errorAt = (path: string) =>
    errors.filter((error) => error.path === path || error.path.startsWith(`${path}.`)).map(({ code, message }) => t(`wrong.${code}`, { defaultValue: message }))[0]; // prettier-ignore
  const run = (remove: boolean) =>
    save.mutate(
      { id: group?.id ?? lines.id, version: group?.version, given: remove ? null : fromLines(lines) },
      { onSuccess: onDone },
    );
  return (
    <form
      className={classes.card}
      aria-label={group ? t('editOf', { id: group.id }) : t('add')}
      onSubmit={(event) => {
        event.preventDefault();
        run(false);
      }}
    >
      {group ? null : (
        <TextInput
          label={t('id')}
          description={t('idHint')}
          required
          maxLength={60}
          value={lines.id}
          error={errorAt('id')}
          onChange={(event) => setLines({ ...lines, id: event.currentTarget.value })}
        />
      )}
      <p className={classes.note}>{t('oneALine')}</p>
      <div className={classes.fields}>
        {languages.map(({ code }) => (
          <Textarea
            key={code}
            label={language(code)}
            lang={code}
            dir="auto"
            autosize
            minRows={2}
            maxRows={8}
            value={lines.terms[code] ?? ''}
            error={errorAt(`terms.${code}`)}
            onChange={(event) => setLines({ ...lines, terms: { ...lines.terms, [code]: event.currentTarget.value } })}
          />
        ))}
      </div>
      {errors.some(({ path }) => path === 'terms') ? <p role="alert">{errorAt('terms')}</p> : null}
      <Textarea
        label={t('sourcesLabel')}
        description={t('sourcesHint')}
        required
        autosize
        minRows={2}
        value={lines.sources}
        error={errorAt('sources')}
        onChange={(event) => setLines({ ...lines, sources: event.currentTarget.value })}
      />
      {save.error && errors.length === 0 ? <ProblemNotice error={save.error} /> : null}
      <div className={classes.steps}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        {group ? (
          <button type="button" className={classes.plain} onClick={() => run(true)}>
            {t('remove')}
          </button>
        ) : null}
      </div>
    </form>
  );
}
