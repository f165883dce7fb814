import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type Adoption, dataModelScopes, dataModelVersions } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AudienceFields } from '@/components/audience-fields';
import { problemAt } from '@/components/problem-at';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { SourceFields } from '@/components/source-fields';
import { useFormats } from '@/i18n/use-formats';

const empty: Adoption = {
  version: 'unstated',
  since: '',
  until: null,
  scopes: [],
  note: '',
  source: { title: '', url: '' },
  audience: { kind: 'public' },
};

interface Props {
  /** What was stated last: a new statement starts from it. */
  last: Adoption | undefined;
  error: unknown;
  busy: boolean;
  onPropose: (adoption: Adoption) => void;
}

/** Which version the Member uses, since when, for what, and where that is written. */
export function AdoptionForm({ last, error, busy, onPropose }: Props) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const [adoption, setAdoption] = useState<Adoption>(last ?? empty);
  const put = (part: Partial<Adoption>) => setAdoption((before) => ({ ...before, ...part }));
  return (
    <section className={classes.box} aria-labelledby="state">
      <h2 id="state">{t('dataModel.state')}</h2>
      <p className={classes.quiet}>{t('dataModel.stateHelp')}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onPropose(adoption);
        }}
      >
        <div className={classes.row}>
          <NativeSelect
            label={t('dataModel.version')}
            value={adoption.version}
            data={dataModelVersions.map(({ code }) => ({ value: code, label: term(dataModelVersions, code) }))}
            onChange={(event) => put({ version: event.currentTarget.value as Adoption['version'] })}
          />
          <TextInput
            required
            type="month"
            label={t('dataModel.column.since')}
            value={adoption.since}
            error={problemAt(error, 'since')}
            onChange={(event) => put({ since: event.currentTarget.value })}
          />
          <TextInput
            type="month"
            label={t('dataModel.untilOptional')}
            value={adoption.until ?? ''}
            error={problemAt(error, 'until')}
            onChange={(event) => put({ until: event.currentTarget.value || null })}
          />
        </div>
        <Checkbox.Group
          label={t('dataModel.column.scope')}
          value={adoption.scopes}
          onChange={(scopes) => put({ scopes: scopes as Adoption['scopes'] })}
        >
          <div className={classes.checks}>
            {dataModelScopes.map(({ code }) => (
              <Checkbox key={code} value={code} label={term(dataModelScopes, code)} />
            ))}
          </div>
        </Checkbox.Group>
        <SourceFields source={adoption.source} error={error} onChange={(source) => put({ source })} />
        <Textarea
          label={t('note')}
          value={adoption.note}
          autosize
          minRows={2}
          onChange={(event) => put({ note: event.currentTarget.value })}
        />
        <AudienceFields
          label={t('audience.label')}
          value={adoption.audience}
          error={problemAt(error, 'audience.regions') ?? problemAt(error, 'audience.members')}
          onChange={(audience) => put({ audience })}
        />
        {error ? <ProblemNotice error={error} /> : null}
        <div>
          <Button type="submit" loading={busy}>
            {t('statement.propose')}
          </Button>
        </div>
      </form>
    </section>
  );
}
