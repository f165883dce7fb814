import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemAt } from './problem-at';
import classes from './register.module.css';

interface Source {
  title: string;
  url: string;
}
interface Props {
  source: Source;
  error: unknown;
  onChange: (source: Source) => void;
}

/** Where a statement is written down. */
export function SourceFields({ source, error, onChange }: Props) {
  const { t } = useTranslation('registers');
  return (
    <div className={classes.row}>
      <TextInput
        required
        label={t('sourceTitle')}
        value={source.title}
        error={problemAt(error, 'source.title')}
        onChange={(event) => onChange({ ...source, title: event.currentTarget.value })}
      />
      <TextInput
        label={t('sourceAddress')}
        placeholder="https://"
        value={source.url}
        error={problemAt(error, 'source.url')}
        onChange={(event) => onChange({ ...source, url: event.currentTarget.value })}
      />
    </div>
  );
}
