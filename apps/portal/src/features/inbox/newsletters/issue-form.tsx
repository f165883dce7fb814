import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { NewsletterCandidates, NewsletterContent } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemAt } from '@/components/problem-at';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { candidatesQuery } from '../api/newsletters';
import classes from '../components/inbox.module.css';
import { useSaid } from './use-said';

interface Props {
  content: NewsletterContent;
  /** The records of its entries, by what they are called. */
  told: NewsletterCandidates['items'];
  busy: boolean;
  error: unknown;
  onSave: (content: NewsletterContent) => void;
}
const both = ['en', 'fr'] as const;

/** Titles and introductions side by side in both languages, and the published records that it tells of. */
export function IssueForm({ content: given, told, busy, error, onSave }: Props) {
  const { t } = useTranslation('inbox');
  const { language: nameOf } = useFormats();
  const said = useSaid();
  const { data } = useQuery(candidatesQuery);
  const [content, setContent] = useState(given);
  const put = (part: Partial<NewsletterContent>) => setContent((before) => ({ ...before, ...part }));
  const known = new Map([...(data?.items ?? []), ...told].map((item) => [item.record, item]));
  const left = (data?.items ?? []).filter(({ record }) => !content.entries.some((entry) => entry.record === record));
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(content);
      }}
    >
      <div className={classes.sides}>
        {both.map((code) => (
          <section key={code} className={classes.box} aria-label={nameOf(code)}>
            <h2>{nameOf(code)}</h2>
            <TextInput
              required={code === 'en'}
              label={t('newsletter.heading')}
              lang={code}
              maxLength={160}
              value={content.titles[code]}
              error={problemAt(error, `titles.${code}`) ? t('newsletter.headingMissing') : undefined}
              onChange={(event) => put({ titles: { ...content.titles, [code]: event.currentTarget.value } })}
            />
            <Textarea
              label={t('newsletter.intro')}
              lang={code}
              autosize
              minRows={4}
              maxLength={4_000}
              value={content.intros[code]}
              onChange={(event) => put({ intros: { ...content.intros, [code]: event.currentTarget.value } })}
            />
          </section>
        ))}
      </div>
      <section className={classes.box} aria-labelledby="records">
        <h2 id="records">{t('newsletter.records')}</h2>
        <NativeSelect
          label={t('newsletter.add')}
          value=""
          data={[
            { value: '', label: t('newsletter.choose') },
            ...left.map((item) => ({ value: item.record, label: said(item.titles) })),
          ]}
          onChange={(event) =>
            event.currentTarget.value &&
            put({ entries: [...content.entries, { record: event.currentTarget.value, notes: { en: '', fr: '' } }] })
          }
        />
        {content.entries.map((entry, index) => {
          const name = said(known.get(entry.record)?.titles ?? {}) || entry.record;
          const note = (notes: typeof entry.notes) =>
            put({ entries: content.entries.map((each) => (each === entry ? { ...entry, notes } : each)) });
          return (
            <fieldset key={entry.record} className={classes.box} style={{ margin: 0 }}>
              <legend className={classes.hidden}>{name}</legend>
              <strong dir="auto">{name}</strong>
              <div className={classes.fields}>
                {both.map((code) => (
                  <Textarea
                    key={code}
                    label={t('newsletter.note', { language: nameOf(code) })}
                    lang={code}
                    autosize
                    minRows={2}
                    maxLength={1_000}
                    value={entry.notes[code]}
                    onChange={(event) => note({ ...entry.notes, [code]: event.currentTarget.value })}
                  />
                ))}
              </div>
              <div>
                <button
                  type="button"
                  className={classes.plain}
                  disabled={index === 0}
                  onClick={() => put({ entries: content.entries.toSpliced(index, 1).toSpliced(index - 1, 0, entry) })}
                >
                  {t('newsletter.up')}
                  <span className={classes.hidden}> {name}</span>
                </button>{' '}
                <button
                  type="button"
                  className={classes.plain}
                  onClick={() => put({ entries: content.entries.filter((each) => each !== entry) })}
                >
                  {t('newsletter.remove')}
                  <span className={classes.hidden}> {name}</span>
                </button>
              </div>
            </fieldset>
          );
        })}
      </section>
      {error ? <ProblemNotice error={error} /> : null}
      <Button type="submit" loading={busy}>
        {t('newsletter.save')}
      </Button>
    </form>
  );
}
