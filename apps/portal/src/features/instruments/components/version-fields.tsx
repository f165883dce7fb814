import { Button, TextInput } from '@mantine/core';
import type { InstrumentContent } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import classes from '@/components/register.module.css';

interface Props {
  versions: InstrumentContent['versions'];
  error: string | undefined;
  onChange: (part: Pick<InstrumentContent, 'versions'>) => void;
}

/** Versions from the oldest to the newest, each with its date where it is known. */
export function VersionFields({ versions, error, onChange }: Props) {
  const { t } = useTranslation('registers');
  const put = (at: number, part: object) =>
    onChange({ versions: versions.map((version, index) => (index === at ? { ...version, ...part } : version)) });
  return (
    <fieldset className={classes.box}>
      <legend>{t('instruments.versions')}</legend>
      {versions.map(({ label, date, note }, at) => (
        <div key={at} className={classes.row}>
          <TextInput
            label={t('instruments.column.version')}
            value={label}
            error={error}
            onChange={(event) => put(at, { label: event.currentTarget.value })}
          />
          <TextInput
            label={t('instruments.date')}
            placeholder="2017-06"
            value={date ?? ''}
            onChange={(event) => put(at, { date: event.currentTarget.value || null })}
          />
          <TextInput
            label={t('note')}
            value={note}
            onChange={(event) => put(at, { note: event.currentTarget.value })}
          />
          <Button
            variant="default"
            onClick={() => onChange({ versions: versions.filter((_, index) => index !== at) })}
            aria-label={t('instruments.dropVersion', { label })}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => onChange({ versions: [...versions, { label: '', date: null, note: '' }] })}
        >
          {t('instruments.addVersion')}
        </Button>
      </div>
    </fieldset>
  );
}
