import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import {
  certainties,
  type MeasureContent,
  type MeasureView,
  segments,
  type Term,
  workPlanTopics,
} from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Certainty } from '@/components/certainty';
import { LinesField } from '@/components/lines-field';
import { problemAt } from '@/components/problem-at';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { SourceListFields } from '@/components/source-list-fields';
import { useWords } from '@/components/use-words';
import { useFormats } from '@/i18n/use-formats';

interface Props {
  measure: MeasureView;
  error: unknown;
  busy: boolean;
  onSave: (content: MeasureContent) => void;
}
type Tool = MeasureContent['tools'][number];

/** Tools with how sure each link is, and by what practices are proposed for the measure. */
export function MappingForm({ measure, error, busy, onSave }: Props) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const words = useWords();
  const [content, setContent] = useState<MeasureContent>(measure.content);
  const put = (part: Partial<MeasureContent>) => setContent((before) => ({ ...before, ...part }));
  const putTool = (at: number, part: Partial<Tool>) =>
    put({ tools: content.tools.map((tool, index) => (index === at ? { ...tool, ...part } : tool)) });
  const registered = measure.tools.filter(({ code }) => code !== null);
  const checks = (name: 'topics' | 'segments', label: string, terms: readonly Term[], numbered: boolean) => (
    <Checkbox.Group
      label={label}
      value={content[name]}
      onChange={(codes) => put({ [name]: codes as never })}
      error={problemAt(error, name)}
    >
      <div className={classes.checks}>
        {terms.map(({ code }) => (
          <Checkbox key={code} value={code} label={numbered ? `${code} ${term(terms, code)}` : term(terms, code)} />
        ))}
      </div>
    </Checkbox.Group>
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
      <fieldset className={classes.box}>
        <legend>{t('tfa.column.instruments')}</legend>
        <p className={classes.quiet}>{t('tfa.registeredHelp')}</p>
        <ul className={classes.list}>
          {registered.map((tool) => (
            <li key={tool.code} className={classes.links}>
              <Link to={`/instruments/${tool.code}/edit`}>{words(tool.names)}</Link>
              <Certainty level={tool.certainty} />
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset className={classes.box}>
        <legend>{t('tfa.column.tools')}</legend>
        {content.tools.map(({ name, certainty }, at) => (
          <div key={at} className={classes.row}>
            <TextInput
              label={t('tfa.toolName')}
              value={name}
              error={problemAt(error, `tools.${at}.name`)}
              onChange={(event) => putTool(at, { name: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('sureOf', { name: name || t('tfa.thisTool') })}
              value={certainty}
              data={certainties.map(({ code }) => ({ value: code, label: term(certainties, code) }))}
              onChange={(event) => putTool(at, { certainty: event.currentTarget.value as Tool['certainty'] })}
            />
            <Button
              variant="default"
              aria-label={t('removeNamed', { name })}
              onClick={() => put({ tools: content.tools.filter((_, index) => index !== at) })}
            >
              {t('remove')}
            </Button>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            onClick={() => put({ tools: [...content.tools, { name: '', certainty: 'medium' }] })}
          >
            {t('tfa.addTool')}
          </Button>
        </div>
      </fieldset>
      <LinesField
        label={t('tfa.servicesField')}
        help={t('tfa.servicesHelp')}
        value={content.services}
        error={problemAt(error, 'services')}
        onChange={(services) => put({ services })}
      />
      {checks('segments', t('tfa.segmentsField'), segments, false)}
      {checks('topics', t('tfa.topics'), workPlanTopics, true)}
      <LinesField
        label={t('tfa.eServices')}
        help={t('onePerLine')}
        value={content.eServices}
        error={problemAt(error, 'eServices')}
        onChange={(eServices) => put({ eServices })}
      />
      <LinesField
        label={t('tfa.kyoto')}
        help={t('onePerLine')}
        value={content.kyoto}
        error={problemAt(error, 'kyoto')}
        onChange={(kyoto) => put({ kyoto })}
      />
      <SourceListFields
        title={t('sources')}
        path="sources"
        sources={content.sources}
        error={error}
        onChange={(sources) => put({ sources })}
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
