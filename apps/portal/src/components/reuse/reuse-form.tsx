import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type Language, languages, type ReuseContent, type ReuseView, reuseKinds } from '@digital-customs/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReuseStep } from '@/api/reuse';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import { problemAt } from '../problem-at';
import { ProblemNotice } from '../problem-notice';
import classes from '../register.module.css';
import { OwnRecord } from './own-record';

interface Props {
  reuse: ReuseView;
  onDone: () => void;
}

/** How far the Member has come, since when, with which lessons; in further languages where somebody adds them. */
export function ReuseForm({ reuse, onDone }: Props) {
  const { t } = useTranslation('reuse');
  const { term, language: nameOf } = useFormats();
  const { language } = useLanguage();
  const last = reuse.proposed?.content ?? reuse.standing?.content;
  const [content, setContent] = useState<ReuseContent>(
    last ?? { kind: 'interested', since: new Date().toISOString().slice(0, 7), lessons: {}, practice: null },
  );
  const [given, setGiven] = useState<Language[]>(() => {
    const written = Object.keys(content.lessons) as Language[];
    return written.length > 0 ? written : [language as Language];
  });
  const step = useReuseStep(reuse);
  const put = (part: Partial<ReuseContent>) => setContent((before) => ({ ...before, ...part }));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const lessons = Object.fromEntries(Object.entries(content.lessons).filter(([, text]) => text?.trim()));
    step.mutate({ propose: { ...content, lessons } }, { onSuccess: onDone });
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <div className={classes.row}>
        <NativeSelect
          label={t('form.kind')}
          value={content.kind}
          data={reuseKinds.map(({ code }) => ({ value: code, label: term(reuseKinds, code) }))}
          onChange={(event) => put({ kind: event.currentTarget.value as ReuseContent['kind'] })}
        />
        <TextInput
          required
          type="month"
          label={t('form.since')}
          value={content.since}
          error={problemAt(step.error, 'since')}
          onChange={(event) => put({ since: event.currentTarget.value })}
        />
      </div>
      {given.map((code) => (
        <Textarea
          key={code}
          label={t('form.lessons', { language: nameOf(code) })}
          description={code === given[0] ? t('form.lessonsHelp') : undefined}
          lang={code}
          dir="auto"
          autosize
          minRows={3}
          maxLength={5000}
          value={content.lessons[code] ?? ''}
          onChange={(event) => put({ lessons: { ...content.lessons, [code]: event.currentTarget.value } })}
        />
      ))}
      <div className={classes.row}>
        <NativeSelect
          label={t('form.addLanguage')}
          value=""
          data={[
            { value: '', label: t('form.chooseLanguage') },
            ...languages
              .filter(({ code }) => !given.includes(code))
              .map(({ code }) => ({ value: code, label: nameOf(code) })),
          ]}
          onChange={(event) => event.currentTarget.value && setGiven([...given, event.currentTarget.value as Language])}
        />
        <OwnRecord
          member={reuse.member}
          value={content.practice}
          error={problemAt(step.error, 'practice')}
          onChange={(practice) => put({ practice })}
        />
      </div>
      {step.error ? <ProblemNotice error={step.error} /> : null}
      <div className={classes.links}>
        <Button type="submit" loading={step.isPending}>
          {t('form.send')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
