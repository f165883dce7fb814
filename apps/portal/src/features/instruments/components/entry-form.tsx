import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  certainties,
  type InstrumentContent,
  instrumentKinds,
  instrumentStatuses,
  type Term,
} from '@digital-customs/contracts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinesField } from '@/components/lines-field';
import { problemAt } from '@/components/problem-at';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { SourceListFields } from '@/components/source-list-fields';
import { useFormats } from '@/i18n/use-formats';
import { MeasureFields } from './measure-fields';
import { VersionFields } from './version-fields';

interface Props {
  first: InstrumentContent;
  /** Where the content stands in what is sent, with its full stop: errors name fields from there. */
  at?: string;
  error: unknown;
  busy: boolean;
  onSave: (content: InstrumentContent) => void;
  children?: ReactNode;
}

/** All that the register says of an entry, for those who keep it. */
export function EntryForm({ first, at = '', error, busy, onSave, children }: Props) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const [content, setContent] = useState<InstrumentContent>(first);
  const put = (part: Partial<InstrumentContent>) => setContent((before) => ({ ...before, ...part }));
  const wrong = (path: string) => problemAt(error, at + path);
  const options = (terms: readonly Term[]) => terms.map(({ code }) => ({ value: code, label: term(terms, code) }));
  const monthField = (name: 'reviewed' | 'nextReview') => (
    <TextInput
      type="month"
      label={t(`instruments.part.${name}`)}
      value={content[name] ?? ''}
      error={wrong(name)}
      onChange={(event) => put({ [name]: event.currentTarget.value || null })}
    />
  );
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(content);
      }}
    >
      {children}
      {(['en', 'fr'] as const).map((language) => (
        <div key={language} className={classes.form}>
          <TextInput
            label={t(`instruments.nameIn.${language}`)}
            value={content.names[language] ?? ''}
            error={language === 'en' ? wrong('names') : wrong(`names.${language}`)}
            onChange={(event) => put({ names: withText(content.names, language, event.currentTarget.value) })}
          />
          <Textarea
            label={t(`instruments.descriptionIn.${language}`)}
            value={content.descriptions[language] ?? ''}
            autosize
            minRows={2}
            onChange={(event) =>
              put({ descriptions: withText(content.descriptions, language, event.currentTarget.value) })
            }
          />
        </div>
      ))}
      <div className={classes.row}>
        <NativeSelect
          label={t('instruments.column.kind')}
          value={content.kind}
          data={options(instrumentKinds)}
          onChange={(event) => put({ kind: event.currentTarget.value as InstrumentContent['kind'] })}
        />
        <NativeSelect
          label={t('instruments.column.status')}
          value={content.status}
          data={options(instrumentStatuses)}
          onChange={(event) => put({ status: event.currentTarget.value as InstrumentContent['status'] })}
        />
        <TextInput
          label={t('instruments.column.owner')}
          value={content.owner ?? ''}
          error={wrong('owner')}
          onChange={(event) => put({ owner: event.currentTarget.value.trim() || null })}
        />
      </div>
      <div className={classes.row}>
        {monthField('reviewed')}
        <TextInput
          type="number"
          min={1}
          label={t('instruments.part.reviewEvery')}
          value={content.reviewEvery ?? ''}
          error={wrong('reviewEvery')}
          onChange={(event) => put({ reviewEvery: Number(event.currentTarget.value) || null })}
        />
        {monthField('nextReview')}
      </div>
      <p className={classes.quiet}>{t('instruments.reviewHelp')}</p>
      <VersionFields versions={content.versions} error={wrong('versions')} onChange={put} />
      <MeasureFields measures={content.measures} onChange={put} />
      <LinesField
        label={t('instruments.known')}
        help={t('onePerLine')}
        value={content.alsoKnownAs}
        error={wrong('alsoKnownAs')}
        onChange={(alsoKnownAs) => put({ alsoKnownAs })}
      />
      <LinesField
        label={t('instruments.tasksField')}
        help={t('instruments.tasksHelp')}
        value={content.tasks}
        error={wrong('tasks')}
        onChange={(tasks) => put({ tasks })}
      />
      <SourceListFields
        title={t('instruments.links')}
        path={`${at}links`}
        sources={content.links}
        error={error}
        onChange={(links) => put({ links })}
      />
      <SourceListFields
        title={t('sources')}
        path={`${at}sources`}
        sources={content.sources}
        error={error}
        onChange={(sources) => put({ sources })}
      />
      <NativeSelect
        label={t('sure')}
        value={content.certainty}
        data={options(certainties)}
        onChange={(event) => put({ certainty: event.currentTarget.value as InstrumentContent['certainty'] })}
      />
      {error ? <ProblemNotice error={error} /> : null}
      <div>
        <Button type="submit" loading={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

function withText(texts: InstrumentContent['names'], language: 'en' | 'fr', text: string) {
  const { [language]: former, ...others } = texts;
  void former;
  return text ? { ...others, [language]: text } : others;
}
