import {
  certainties,
  evidenceStrengths,
  findMember,
  innovationStages,
  levels,
  partnerKinds,
  practiceStatuses,
  segments,
  standings,
  type Term,
  tfaMeasures,
  themes,
  workPlanTopics,
} from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';

const vocabularies: Readonly<Record<string, readonly Term[]>> = {
  themes,
  segments,
  level: levels,
  status: practiceStatuses,
  certainty: certainties,
  stage: innovationStages,
  evidence: evidenceStrengths,
  standing: standings,
};
const numbered: Readonly<Record<string, readonly Term[]>> = { tfaMeasures, workPlanTopics };

/** What people read for a field's name, as `texts.en.summary`, and for a value of it. */
export function useValueNames() {
  const { t } = useTranslation('fields');
  const { term, member, language } = useFormats();

  const fieldName = (path: string): string => {
    const [first = '', second = '', third] = path.split('.');
    if (first === 'texts' && third) return t('inLanguage', { field: t(`text.${third}`), language: language(second) });
    if (first === 'contact') return t('ofContact', { field: t(`contactField.${second}`) });
    if (first === 'replication' && second) return t(`replication.${second}`);
    return t(`field.${first}`, { defaultValue: path });
  };

  const valueName = (path: string, value: string): string => {
    const field = path.split('.').at(-1) ?? path;
    const vocabulary = vocabularies[field];
    if (vocabulary) return term(vocabulary, value);
    const list = numbered[field];
    if (list) return `${value} ${term(list, value)}`;
    if (field === 'partners') return partnerName(value);
    if (field === 'members') return member(value);
    if (field === 'language') return language(value);
    if (field === 'audience') return audienceName(value);
    return value;
  };

  const partnerName = (value: string) => {
    const [kind = '', ...name] = value.split(':');
    return findMember(kind) ? member(kind) : `${name.join(':')} (${term(partnerKinds, kind).toLocaleLowerCase()})`;
  };

  const audienceName = (value: string) => {
    const [kind, ...codes] = value.split(' ');
    return [t(`audience.${kind}`), codes.map((code) => (kind === 'named' ? member(code) : code)).join(', ')]
      .filter(Boolean)
      .join(' ');
  };
  return { fieldName, valueName };
}
