import { Button, NativeSelect } from '@mantine/core';
import { type Language, languages, standings } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { FieldsProps } from '../kind';
import { ChoiceField, TextField } from './fields';
import { Section } from './section';
import classes from './writing.module.css';

/** A part of the text: how many lines it begins with, and how long it may become. */
export interface TextPart {
  name: string;
  lines?: number;
  maxLength: number;
  /** The name of its help among the texts. */
  help?: string;
}
type Texts = Record<string, Record<string, string> | undefined>;

/** Title, summary and description, by language, side by side where there is room. */
export function TextFields({ content, change, parts }: FieldsProps & { parts: readonly TextPart[] }) {
  const { t } = useTranslation('writing');
  const { language: languageName } = useFormats();
  const texts = content.texts as Texts;
  const given = languages.flatMap(({ code }) => (texts[code] ? [code] : []));
  const ordered = [content.language, ...given.filter((code) => code !== content.language)];
  const blank = (code: Language) => ({
    ...Object.fromEntries(parts.map(({ name }) => [name, ''])),
    standing: code === content.language ? 'official' : 'unofficial',
  });
  const write = (next: Texts) => change({ texts: next as typeof content.texts });
  const set = (code: Language, part: Record<string, string>) =>
    write({ ...texts, [code]: { ...blank(code), ...texts[code], ...part } });
  return (
    <Section title={t('section.texts')} help={t('textsHelp')}>
      <div className={classes.languages} data-many={ordered.length > 1 || undefined}>
        {ordered.map((code) => {
          const text: Record<string, string> = texts[code] ?? blank(code);
          return (
            <div key={code} className={classes.language}>
              <h3>{languageName(code)}</h3>
              {parts.map(({ name, help, ...size }) => (
                <TextField
                  key={name}
                  path={`texts.${code}.${name}`}
                  {...(help && { help: t(help) })}
                  value={text[name] ?? ''}
                  lang={code}
                  {...size}
                  onChange={(value) => set(code, { [name]: value })}
                />
              ))}
              <ChoiceField
                path={`texts.${code}.standing`}
                terms={standings}
                value={text['standing'] ?? ''}
                onChange={(standing) => set(code, { standing })}
              />
              {code === content.language ? null : (
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => write(Object.fromEntries(Object.entries(texts).filter(([one]) => one !== code)))}
                >
                  {t('removeLanguage', { language: languageName(code) })}
                </Button>
              )}
            </div>
          );
        })}
      </div>
      <NativeSelect
        label={t('addLanguage')}
        value=""
        data={[
          { value: '', label: t('chooseLanguage') },
          ...languages
            .filter(({ code }) => !texts[code])
            .map(({ code }) => ({ value: code, label: languageName(code) })),
        ]}
        onChange={(event) => event.currentTarget.value && set(event.currentTarget.value as Language, {})}
      />
    </Section>
  );
}
