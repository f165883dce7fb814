import { segments, tfaMeasures, themes, workPlanTopics } from '@digital-customs/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { FieldsProps, Shared } from '../kind';
import { CheckField, PickField } from './fields';
import { Section } from './section';

/** Where it belongs: themes, segments, measures and topics. */
export function ClassFields({ content, change, children }: FieldsProps & { children?: ReactNode }) {
  const { t } = useTranslation('writing');
  const { term } = useFormats();
  const numbered = (terms: typeof tfaMeasures | typeof workPlanTopics) =>
    terms.map(({ code }) => ({ value: code, label: `${code} ${term(terms, code)}` }));
  return (
    <Section title={t('section.class')} help={t('classHelp')}>
      <CheckField
        path="themes"
        terms={themes}
        value={content.themes}
        onChange={(codes) => change({ themes: codes as Shared['themes'] })}
      />
      <CheckField
        path="segments"
        terms={segments}
        value={content.segments}
        onChange={(codes) => change({ segments: codes as Shared['segments'] })}
      />
      {children}
      <PickField
        path="tfaMeasures"
        add={t('choose')}
        options={numbered(tfaMeasures)}
        value={content.tfaMeasures}
        onChange={(codes) => change({ tfaMeasures: codes as Shared['tfaMeasures'] })}
      />
      <PickField
        path="workPlanTopics"
        add={t('choose')}
        options={numbered(workPlanTopics)}
        value={content.workPlanTopics}
        onChange={(codes) => change({ workPlanTopics: codes as Shared['workPlanTopics'] })}
      />
    </Section>
  );
}
