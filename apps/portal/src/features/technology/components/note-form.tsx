import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { languages, type ResearchNoteContent, technologies, workPlanTopics } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import classes from './technology.module.css';

interface Props {
  content: ResearchNoteContent | undefined;
  pending: boolean;
  error: unknown;
  onSend: (content: ResearchNoteContent) => void;
}

const empty: ResearchNoteContent = {
  title: '',
  abstract: '',
  language: 'en',
  authors: [],
  institution: '',
  year: null,
  links: [],
  technologies: [],
  workPlanTopics: [],
};
const lines = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean); // prettier-ignore

/** A research note. It is sent for acceptance as a whole. */
export function NoteForm({ content, pending, error, onSend }: Props) {
  const { t } = useTranslation('technology');
  const { term, language: nameOf } = useFormats();
  const [given, setGiven] = useState(content ?? empty);
  const [authors, setAuthors] = useState(given.authors.join('\n'));
  const [links, setLinks] = useState(given.links.join('\n'));
  const set = (change: Partial<ResearchNoteContent>) => setGiven((before) => ({ ...before, ...change }));
  const fields = isProblem(error) ? error.fields : [];
  const errorAt = (path: string) =>
    fields.find((field) => field.path === path || field.path.startsWith(`${path}.`))?.message;
  return (
    <form
      className={classes.form}
      aria-label={t('research.form')}
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ ...given, authors: lines(authors), links: lines(links) });
      }}
    >
      {error && fields.length === 0 ? <ProblemNotice error={error} /> : null}
      <TextInput
        label={t('research.noteTitle')}
        value={given.title}
        error={errorAt('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('research.language')}
        value={given.language}
        data={languages.map(({ code }) => ({ value: code, label: nameOf(code) }))}
        onChange={(event) => set({ language: event.currentTarget.value as ResearchNoteContent['language'] })}
      />
      <Textarea
        label={t('research.abstract')}
        autosize
        minRows={4}
        value={given.abstract}
        error={errorAt('abstract')}
        onChange={(event) => set({ abstract: event.currentTarget.value })}
      />
      <Textarea
        label={t('research.authors')}
        description={t('research.oneALine')}
        autosize
        value={authors}
        error={errorAt('authors')}
        onChange={(event) => setAuthors(event.currentTarget.value)}
      />
      <TextInput
        label={t('research.institution')}
        value={given.institution}
        onChange={(event) => set({ institution: event.currentTarget.value })}
      />
      <TextInput
        label={t('research.year')}
        inputMode="numeric"
        value={given.year ?? ''}
        error={errorAt('year')}
        onChange={(event) => set({ year: Number(event.currentTarget.value.replace(/\D/g, '')) || null })}
      />
      <Textarea
        label={t('research.links')}
        description={t('research.oneALine')}
        autosize
        value={links}
        error={errorAt('links')}
        onChange={(event) => setLinks(event.currentTarget.value)}
      />
      <MultiSelect
        label={t('provider.technologies')}
        searchable
        value={given.technologies}
        data={technologies.map(({ code }) => ({ value: code, label: term(technologies, code) }))}
        onChange={(chosen) => set({ technologies: chosen as ResearchNoteContent['technologies'] })}
      />
      <MultiSelect
        label={t('research.topics')}
        searchable
        value={given.workPlanTopics}
        data={workPlanTopics.map(({ code }) => ({ value: code, label: `${code} ${term(workPlanTopics, code)}` }))}
        onChange={(chosen) => set({ workPlanTopics: chosen as ResearchNoteContent['workPlanTopics'] })}
      />
      <div className={classes.row}>
        <Button type="submit" loading={pending}>
          {t('offer.send')}
        </Button>
      </div>
    </form>
  );
}
