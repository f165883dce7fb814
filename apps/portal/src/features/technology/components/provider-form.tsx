import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { members, type ProviderContent, providerKinds, type Solution, technologies } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/api/problem';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import classes from './technology.module.css';

interface Props {
  content: ProviderContent | undefined;
  pending: boolean;
  error: unknown;
  onSend: (content: ProviderContent) => void;
}

const solution = (): Solution => ({ name: '', description: '', technologies: [], members: [] });
const empty: ProviderContent = {
  name: '',
  kind: 'vendor',
  summary: { en: '', fr: '' },
  website: '',
  solutions: [solution()],
  sources: [],
};

/** A provider's entry. It is sent for acceptance as a whole. */
export function ProviderForm({ content, pending, error, onSend }: Props) {
  const { t } = useTranslation('technology');
  const { term, member: nameOf } = useFormats();
  const [given, setGiven] = useState(content ?? empty);
  const set = (change: Partial<ProviderContent>) => setGiven((before) => ({ ...before, ...change }));
  const setSolution = (index: number, change: Partial<Solution>) =>
    set({ solutions: given.solutions.map((each, at) => (at === index ? { ...each, ...change } : each)) });
  const fields = isProblem(error) ? error.fields : [];
  const errorAt = (path: string) => fields.find((field) => field.path === path)?.message;
  return (
    <form
      className={classes.form}
      aria-label={t('provider.form')}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(given);
      }}
    >
      {error && fields.length === 0 ? <ProblemNotice error={error} /> : null}
      <TextInput
        label={t('provider.name')}
        value={given.name}
        error={errorAt('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />{' '}
      {/* prettier-ignore */}
      <NativeSelect
        label={t('provider.kind')}
        value={given.kind}
        data={providerKinds.map(({ code }) => ({ value: code, label: term(providerKinds, code) }))}
        onChange={(event) => set({ kind: event.currentTarget.value as ProviderContent['kind'] })}
      />
      {(['en', 'fr'] as const).map((language) => (
        <Textarea
          key={language}
          label={t(`provider.summary.${language}`)}
          lang={language}
          autosize
          minRows={2}
          value={given.summary[language]}
          error={errorAt(`summary.${language}`)}
          onChange={(event) => set({ summary: { ...given.summary, [language]: event.currentTarget.value } })}
        />
      ))}
      <TextInput
        label={t('provider.website')}
        value={given.website}
        error={errorAt('website')}
        onChange={(event) => set({ website: event.currentTarget.value.trim() })}
      />
      {given.solutions.map((each, index) => (
        <fieldset key={index} className={classes.group} aria-label={t('provider.solution', { number: index + 1 })}>
          <h2>{t('provider.solution', { number: index + 1 })}</h2>
          <TextInput
            label={t('provider.solutionName')}
            value={each.name}
            error={errorAt(`solutions.${index}.name`)}
            onChange={(event) => setSolution(index, { name: event.currentTarget.value })}
          />
          <Textarea
            label={t('provider.description')}
            autosize
            value={each.description}
            onChange={(event) => setSolution(index, { description: event.currentTarget.value })}
          />
          <MultiSelect
            comboboxProps={{ withinPortal: false }}
            label={t('provider.technologies')}
            searchable
            value={each.technologies}
            data={technologies.map(({ code }) => ({ value: code, label: term(technologies, code) }))}
            onChange={(chosen) => setSolution(index, { technologies: chosen as Solution['technologies'] })}
          />
          <MultiSelect
            comboboxProps={{ withinPortal: false }}
            label={t('provider.served')}
            description={t('provider.servedHint')}
            searchable
            value={each.members}
            data={members.map(({ code }) => ({ value: code, label: nameOf(code) }))}
            onChange={(chosen) => setSolution(index, { members: chosen as Solution['members'] })}
          />
        </fieldset>
      ))}
      <div className={classes.row}>
        <Button variant="default" onClick={() => set({ solutions: [...given.solutions, solution()] })}>
          {t('provider.addSolution')}
        </Button>
        <Button type="submit" loading={pending}>
          {t('offer.send')}
        </Button>
      </div>
    </form>
  );
}
