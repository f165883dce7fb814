import { Textarea } from '@mantine/core';
import type { ModelWords } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';

interface Props {
  label: string;
  value: ModelWords;
  onChange: (value: ModelWords) => void;
}

/** A text in English and French beside each other; other languages that it has stay as they are. */
export function WordsField({ label, value, onChange }: Props) {
  const { t } = useTranslation('model-editor');
  const change = (language: 'en' | 'fr', text: string) => {
    const words: ModelWords = { ...value, [language]: text };
    if (language === 'fr' && text === '') delete words.fr;
    onChange(words);
  };
  return (
    <div className={classes.words}>
      {(['en', 'fr'] as const).map((language) => (
        <Textarea
          key={language}
          label={t(`inLanguage.${language}`, { field: label })}
          lang={language}
          classNames={{ root: classes.text! }}
          rows={rowsFor(value[language] ?? '')}
          maxLength={2_000}
          value={value[language] ?? ''}
          error={language === 'en' && value.en.trim() === '' ? t('missing') : null}
          onChange={(event) => change(language, event.currentTarget.value)}
        />
      ))}
    </div>
  );
}

/** For browsers that do not fit a field to its text by themselves. */
const rowsFor = (text: string) => Math.min(8, Math.max(1, Math.ceil(text.length / 42)));
