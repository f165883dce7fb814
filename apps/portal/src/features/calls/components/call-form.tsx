import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  type CallContent,
  eServices,
  type Language,
  languages,
  regions,
  segments,
  type Term,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AudienceFields } from '@/components/audience-fields';
import { problemAt } from '@/components/problem-at';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';

interface Props {
  content: CallContent;
  label: string;
  error: unknown;
  busy: boolean;
  onSave: (content: CallContent) => void;
}
const lists = { topics: workPlanTopics, segments, themes, services: eServices, regions } as const;
const listNames = Object.keys(lists) as (keyof typeof lists)[];

/** What is looked for, in which languages, until when, and what it is narrowed down to. */
export function CallForm({ content: given, label, error, busy, onSave }: Props) {
  const { t } = useTranslation('calls');
  const { term, language: nameOf } = useFormats();
  const [content, setContent] = useState(given);
  const put = (part: Partial<CallContent>) => setContent((before) => ({ ...before, ...part }));
  const written = Object.keys(content.texts) as Language[];
  const set = (code: Language, part: Partial<{ title: string; summary: string }>) =>
    put({ texts: { ...content.texts, [code]: { title: '', summary: '', ...content.texts[code], ...part } } });
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const kept = Object.entries(content.texts).filter(([code, text]) => code === content.language || text?.title.trim() || text?.summary.trim()); // prettier-ignore
        onSave({ ...content, texts: Object.fromEntries(kept) });
      }}
    >
      {written.map((code) => (
        <section key={code} className={classes.box} aria-label={nameOf(code)}>
          <h2>{nameOf(code)}</h2>
          <TextInput
            required={code === content.language}
            label={t('form.title')}
            lang={code}
            dir="auto"
            maxLength={200}
            value={content.texts[code]?.title ?? ''}
            error={problemAt(error, `texts.${code}.title`)}
            onChange={(event) => set(code, { title: event.currentTarget.value })}
          />
          <Textarea
            required={code === content.language}
            label={t('form.summary')}
            description={t('form.summaryHelp')}
            lang={code}
            dir="auto"
            autosize
            minRows={3}
            maxLength={2000}
            value={content.texts[code]?.summary ?? ''}
            error={problemAt(error, `texts.${code}.summary`)}
            onChange={(event) => set(code, { summary: event.currentTarget.value })}
          />
        </section>
      ))}
      <div className={classes.row}>
        <NativeSelect
          label={t('form.addLanguage')}
          value=""
          data={[
            { value: '', label: t('form.chooseLanguage') },
            ...languages
              .filter(({ code }) => !written.includes(code))
              .map(({ code }) => ({ value: code, label: nameOf(code) })),
          ]}
          onChange={(event) => event.currentTarget.value && set(event.currentTarget.value as Language, {})}
        />
        <TextInput
          required
          type="date"
          label={t('field.deadline')}
          value={content.deadline}
          error={problemAt(error, 'deadline')}
          onChange={(event) => put({ deadline: event.currentTarget.value })}
        />
      </div>
      <p className={classes.quiet}>{t('form.narrow')}</p>
      {listNames.map((name) => (
        <Checkbox.Group
          key={name}
          label={t(`field.${name}`)}
          value={content[name] as string[]}
          error={problemAt(error, name)}
          onChange={(codes) => put({ [name]: codes } as Partial<CallContent>)}
        >
          <div className={classes.checks}>
            {(lists[name] as readonly Term[]).map(({ code }) => (
              <Checkbox
                key={code}
                value={code}
                label={name === 'topics' ? `${code} ${term(lists[name], code)}` : term(lists[name], code)}
              />
            ))}
          </div>
        </Checkbox.Group>
      ))}
      <AudienceFields
        label={t('form.audience')}
        value={content.audience}
        error={problemAt(error, 'audience')}
        onChange={(audience) => put({ audience })}
      />
      {error ? <ProblemNotice error={error} /> : null}
      <div>
        <Button type="submit" loading={busy}>
          {label}
        </Button>
      </div>
    </form>
  );
}
