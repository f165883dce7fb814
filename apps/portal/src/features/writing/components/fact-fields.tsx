import {
  levels,
  type PracticeContent,
  practiceStatuses,
  segments,
  tfaMeasures,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { CheckField, ChoiceField, PickField, TextField, WordsField } from './fields';
import { type FieldsProps, Section } from './section';

/** What it is and where it belongs. */
export function FactFields({ content, change }: FieldsProps) {
  const { t } = useTranslation('writing');
  const { term } = useFormats();
  const numbered = (terms: typeof tfaMeasures | typeof workPlanTopics) =>
    terms.map(({ code }) => ({ value: code, label: `${code} ${term(terms, code)}` }));
  return (
    <>
      <Section title={t('section.facts')}>
        <ChoiceField
          path="status"
          terms={practiceStatuses}
          value={content.status}
          onChange={(status) => change({ status: status as PracticeContent['status'] })}
        />
        <TextField
          path="year"
          inputMode="numeric"
          maxLength={4}
          help={t('yearHelp')}
          value={content.year === null ? '' : String(content.year)}
          onChange={(year) => change({ year: /^\d{1,4}$/.test(year) ? Number(year) : null })}
        />
        <WordsField
          path="technologies"
          help={t('wordsHelp')}
          value={content.technologies}
          onChange={(technologies) => change({ technologies })}
        />
        <WordsField
          path="services"
          help={t('wordsHelp')}
          value={content.services}
          onChange={(services) => change({ services })}
        />
      </Section>
      <Section title={t('section.class')} help={t('classHelp')}>
        <CheckField
          path="themes"
          terms={themes}
          value={content.themes}
          onChange={(codes) => change({ themes: codes as PracticeContent['themes'] })}
        />
        <CheckField
          path="segments"
          terms={segments}
          value={content.segments}
          onChange={(codes) => change({ segments: codes as PracticeContent['segments'] })}
        />
        <ChoiceField
          path="level"
          terms={levels}
          none={t('noLevel')}
          help={t('levelHelp')}
          value={content.level === null ? '' : String(content.level)}
          onChange={(level) => change({ level: level ? Number(level) : null })}
        />
        <PickField
          path="tfaMeasures"
          add={t('choose')}
          options={numbered(tfaMeasures)}
          value={content.tfaMeasures}
          onChange={(codes) => change({ tfaMeasures: codes as PracticeContent['tfaMeasures'] })}
        />
        <PickField
          path="workPlanTopics"
          add={t('choose')}
          options={numbered(workPlanTopics)}
          value={content.workPlanTopics}
          onChange={(codes) => change({ workPlanTopics: codes as PracticeContent['workPlanTopics'] })}
        />
      </Section>
    </>
  );
}
