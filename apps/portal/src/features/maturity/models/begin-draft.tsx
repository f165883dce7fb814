import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { MaturityModelList } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemNotice } from '@/components/problem-notice';
import { useBeginDraft } from '../api/draft';
import classes from '../components/maturity.module.css';

const number = /^\d{1,3}\.\d{1,3}\.\d{1,3}$/;

/** A draft that begins with the text of another version, to be edited in the portal. */
export function BeginDraft({ versions }: { versions: MaturityModelList['items'] }) {
  const { t } = useTranslation('maturity');
  const navigate = useNavigate();
  const begin = useBeginDraft();
  const [from, setFrom] = useState(versions.find(({ inForce }) => inForce)?.version ?? versions[0]?.version ?? '');
  const [version, setVersion] = useState(nextAfter(versions.map((one) => one.version)));
  return (
    <section className={classes.box} aria-labelledby="begin-draft">
      <h2 id="begin-draft">{t('versions.begin')}</h2>
      <p>{t('versions.beginLead')}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate({ version, from }, { onSuccess: () => void navigate(`/maturity/models/${version}/edit`) });
        }}
      >
        <NativeSelect
          label={t('versions.from')}
          value={from}
          data={versions.map((one) => one.version)}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label={t('versions.number')}
          description={t('versions.numberHelp')}
          value={version}
          error={number.test(version) ? null : t('versions.numberWrong')}
          onChange={(event) => setVersion(event.currentTarget.value)}
        />
        {begin.error ? <ProblemNotice error={begin.error} /> : null}
        <div>
          <Button type="submit" loading={begin.isPending} disabled={!number.test(version)}>
            {t('versions.begin')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** The next minor number that is free. */
function nextAfter(versions: readonly string[]): string {
  const [major = 1, minor = 0] = versions
    .map((version) => version.split('.').map(Number))
    .sort((one, other) => (one[0]! - other[0]!) || one[1]! - other[1]!)
    .at(-1) ?? [1, 0]; // prettier-ignore
  return `${major}.${minor + 1}.0`;
}
