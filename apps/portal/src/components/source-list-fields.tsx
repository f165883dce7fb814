import { Button, TextInput } from '@mantine/core';
import type { NamedSource } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { problemAt } from './problem-at';
import classes from './register.module.css';

interface Props {
  title: string;
  /** The path of the list in what is sent. */
  path: string;
  sources: readonly NamedSource[];
  error: unknown;
  onChange: (sources: NamedSource[]) => void;
}

/** Titles with an address where there is one: sources, or where to read on. */
export function SourceListFields({ title, path, sources, error, onChange }: Props) {
  const { t } = useTranslation('registers');
  const put = (at: number, part: Partial<NamedSource>) =>
    onChange(sources.map((source, index) => (index === at ? { ...source, ...part } : source)));
  return (
    <fieldset className={classes.box}>
      <legend>{title}</legend>
      {sources.map((source, at) => (
        <div key={at} className={classes.row}>
          <TextInput
            label={t('titleField')}
            value={source.title}
            error={problemAt(error, `${path}.${at}.title`)}
            onChange={(event) => put(at, { title: event.currentTarget.value })}
          />
          <TextInput
            label={t('sourceAddress')}
            placeholder="https://"
            value={source.url}
            error={problemAt(error, `${path}.${at}.url`)}
            onChange={(event) => put(at, { url: event.currentTarget.value })}
          />
          <Button
            variant="default"
            aria-label={t('removeNamed', { name: source.title })}
            onClick={() => onChange(sources.filter((_, index) => index !== at))}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => onChange([...sources, { title: '', url: '' }])}>
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}
