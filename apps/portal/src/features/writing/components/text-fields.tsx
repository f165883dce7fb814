import { Button, NativeSelect } from '@mantine/core';
import { type Language, languages, type PracticeText, standings } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { ChoiceField, TextField } from './fields';
import { type FieldsProps, Section } from './section';
import classes from './writing.module.css';

/** Title, summary and description, by language, side by side where there is room. */
export function TextFields({ content, change }: FieldsProps) {
  const { t } = useTranslation('writing');
  const { language: languageName } = useFormats();
  const given = languages.flatMap(({ code }) => (content.texts[code] ? [code] : []));
  const ordered = [content.language, ...given.filter((code) => code !== content.language)];
  const set = (code: Language, part: Partial<PracticeText>) =>
    change({
      texts: { ...content.texts, [code]: { ...blank(code === content.language), ...content.texts[code], ...part } },
    });
  const remove = (code: Language) =>
    change({ texts: Object.fromEntries(Object.entries(content.texts).filter(([one]) => one !== code)) });
  return (
    <Section title={t('section.texts')} help={t('textsHelp')}>
      <div className={classes.languages} data-many={ordered.length > 1 || undefined}>
        {ordered.map((code) => {
          const text = content.texts[code] ?? blank(true);
          return (
            <div key={code} className={classes.language}>
              <h3>{languageName(code)}</h3>
              <TextField
                path={`texts.${code}.title`}
                value={text.title}
                lang={code}
                maxLength={200}
                onChange={(title) => set(code, { title })}
              />
              <TextField
                path={`texts.${code}.summary`}
                help={t('summaryHelp')}
                value={text.summary}
                lang={code}
                lines={3}
                maxLength={1000}
                onChange={(summary) => set(code, { summary })}
              />
              <TextField
                path={`texts.${code}.body`}
                help={t('bodyHelp')}
                value={text.body}
                lang={code}
                lines={6}
                maxLength={20000}
                onChange={(body) => set(code, { body })}
              />
              <ChoiceField
                path={`texts.${code}.standing`}
                terms={standings}
                value={text.standing}
                onChange={(standing) => set(code, { standing: standing as PracticeText['standing'] })}
              />
              {code === content.language ? null : (
                <Button variant="default" size="compact-sm" onClick={() => remove(code)}>
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
            .filter(({ code }) => !content.texts[code])
            .map(({ code }) => ({ value: code, label: languageName(code) })),
        ]}
        onChange={(event) => event.currentTarget.value && set(event.currentTarget.value as Language, {})}
      />
    </Section>
  );
}

const blank = (original: boolean): PracticeText => ({
  title: '',
  summary: '',
  body: '',
  standing: original ? 'official' : 'unofficial',
});
