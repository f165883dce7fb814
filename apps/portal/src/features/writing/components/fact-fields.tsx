import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldsProps } from '../kind';
import { TextField, WordsField } from './fields';
import { Section } from './section';

interface Props extends FieldsProps {
  yearHelp: string;
  wordsHelp: string;
  children: ReactNode;
}

/** Since when it is, and with what it is done; `children` say how far it has come. */
export function FactFields({ content, change, yearHelp, wordsHelp, children }: Props) {
  const { t } = useTranslation('writing');
  return (
    <Section title={t('section.facts')}>
      {children}
      <TextField
        path="year"
        inputMode="numeric"
        maxLength={4}
        help={yearHelp}
        value={content.year === null ? '' : String(content.year)}
        onChange={(year) => change({ year: /^\d{1,4}$/.test(year) ? Number(year) : null })}
      />
      <WordsField
        path="technologies"
        help={wordsHelp}
        value={content.technologies}
        onChange={(technologies) => change({ technologies })}
      />
      <WordsField
        path="services"
        help={t('servicesHelp')}
        value={content.services}
        onChange={(services) => change({ services })}
      />
    </Section>
  );
}
