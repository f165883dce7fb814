import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  certainties,
  type InstrumentContent,
  instrumentKinds,
  instrumentStatuses,
  type InstrumentView,
  type Term,
} from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Page } from '@/components/page';
import { PageSkeleton } from '@/components/page-skeleton';
import { problemAt } from '@/components/problem-at';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { RequirePerson } from '@/components/require-person';
import { useWords } from '@/components/use-words';
import { useFormats } from '@/i18n/use-formats';
import { useInstrument, useSaveInstrument } from './api/instruments';
import { MeasureFields } from './components/measure-fields';
import { VersionFields } from './components/version-fields';

export const EditPage = () => (
  <RequirePerson>
    <Entry />
  </RequirePerson>
);

function Entry() {
  const { t } = useTranslation('registers');
  const { code = '' } = useParams();
  const { data: entry, error } = useInstrument(code);
  if (error && !entry)
    return (
      <Page title={t('instruments.title')}>
        <ProblemNotice error={error} />
      </Page>
    );
  if (!entry) return <PageSkeleton />;
  return <Form key={entry.revision} entry={entry} />;
}

/** All that the register says of an entry, for those who keep it. */
function Form({ entry }: { entry: InstrumentView }) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const words = useWords();
  const go = useNavigate();
  const [content, setContent] = useState<InstrumentContent>(entry.content);
  const save = useSaveInstrument(entry.code);
  const put = (part: Partial<InstrumentContent>) => setContent((before) => ({ ...before, ...part }));
  const options = (terms: readonly Term[]) => terms.map(({ code }) => ({ value: code, label: term(terms, code) }));
  const monthField = (name: 'reviewed' | 'nextReview') => (
    <TextInput
      type="month"
      label={t(`instruments.part.${name}`)}
      value={content[name] ?? ''}
      error={problemAt(save.error, name)}
      onChange={(event) => put({ [name]: event.currentTarget.value || null })}
    />
  );
  return (
    <Page
      title={t('instruments.editTitle', { name: words(entry.names) })}
      above={<Link to={`/instruments/${entry.code}`}>{words(entry.names)}</Link>}
      width="text"
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            { content, revision: entry.revision },
            { onSuccess: () => void go(`/instruments/${entry.code}`) },
          );
        }}
      >
        {(['en', 'fr'] as const).map((language) => (
          <div key={language} className={classes.form}>
            <TextInput
              label={t(`instruments.nameIn.${language}`)}
              value={content.names[language] ?? ''}
              error={problemAt(save.error, 'names')}
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
            error={problemAt(save.error, 'owner')}
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
            error={problemAt(save.error, 'reviewEvery')}
            onChange={(event) => put({ reviewEvery: Number(event.currentTarget.value) || null })}
          />
          {monthField('nextReview')}
        </div>
        <p className={classes.quiet}>{t('instruments.reviewHelp')}</p>
        <VersionFields versions={content.versions} error={problemAt(save.error, 'versions')} onChange={put} />
        <MeasureFields measures={content.measures} onChange={put} />
        <Textarea
          label={t('instruments.known')}
          description={t('onePerLine')}
          value={content.alsoKnownAs.join('\n')}
          autosize
          minRows={2}
          error={problemAt(save.error, 'alsoKnownAs')}
          onChange={(event) => put({ alsoKnownAs: event.currentTarget.value.split('\n') })}
          onBlur={() => put({ alsoKnownAs: content.alsoKnownAs.map((name) => name.trim()).filter(Boolean) })}
        />
        <NativeSelect
          label={t('sure')}
          value={content.certainty}
          data={options(certainties)}
          onChange={(event) => put({ certainty: event.currentTarget.value as InstrumentContent['certainty'] })}
        />
        {save.error ? <ProblemNotice error={save.error} /> : null}
        <div>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function withText(texts: InstrumentContent['names'], language: 'en' | 'fr', text: string) {
  const { [language]: former, ...others } = texts;
  void former;
  return text ? { ...others, [language]: text } : others;
}
