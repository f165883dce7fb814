import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type InnovationContent, type InnovationText, languages, type Language } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { firstText } from '../first-content';

export interface FieldsProps {
  content: InnovationContent;
  change: (part: Partial<InnovationContent>) => void;
  errorOf: (path: string) => string | undefined;
}

const long = ['problem', 'body', 'benefits', 'risks'] as const;

/** Title and text, language by language. */
export function TextFields({ content, change, errorOf }: FieldsProps) {
  const { t } = useTranslation('innovations');
  const { language: name } = useFormats();
  const codes = languages.flatMap(({ code }) => (content.texts[code] ? [code] : []));
  const set = (code: Language, part: Partial<InnovationText>) =>
    change({
      texts: { ...content.texts, [code]: { ...firstText, ...content.texts[code], ...part } },
    });
  return (
    <>
      {codes.map((code) => {
        const text = content.texts[code]!;
        return (
          <fieldset key={code}>
            <legend>
              <h2>{name(code)}</h2>
            </legend>
            <TextInput
              label={t('write.titleField')}
              lang={code}
              maxLength={200}
              value={text.title}
              error={errorOf(`texts.${code}.title`)}
              onChange={(event) => set(code, { title: event.currentTarget.value })}
            />
            <Textarea
              label={t('write.summary')}
              description={t('write.summaryHelp')}
              lang={code}
              autosize
              minRows={3}
              maxLength={1000}
              value={text.summary}
              error={errorOf(`texts.${code}.summary`)}
              onChange={(event) => set(code, { summary: event.currentTarget.value })}
            />
            {long.map((part) => (
              <Textarea
                key={part}
                label={t(`part.${part}`)}
                lang={code}
                autosize
                minRows={2}
                value={text[part]}
                error={errorOf(`texts.${code}.${part}`)}
                onChange={(event) => set(code, { [part]: event.currentTarget.value })}
              />
            ))}
          </fieldset>
        );
      })}
      <NativeSelect
        label={t('write.addLanguage')}
        value=""
        data={[
          { value: '', label: t('write.chooseLanguage') },
          ...languages
            .filter(({ code }) => !content.texts[code])
            .map(({ code }) => ({ value: code, label: name(code) })),
        ]}
        onChange={(event) => event.currentTarget.value && set(event.currentTarget.value as Language, {})}
      />
    </>
  );
}
