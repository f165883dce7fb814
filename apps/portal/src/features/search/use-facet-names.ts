import {
  callStatuses,
  levels,
  practiceStatuses,
  segments,
  type Term,
  tfaMeasures,
  themes,
} from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { Facet } from './search-state';

const vocabularies: Partial<Record<Facet, readonly Term[]>> = {
  theme: themes,
  level: levels,
  segment: segments,
  status: [...practiceStatuses, ...callStatuses],
};
/** Facets whose values keep the order of their vocabulary; the others are sorted by how many there are. */
export const vocabularyOf = (facet: Facet): readonly Term[] | undefined => vocabularies[facet];

/** What people read for a value of a facet. */
export function useFacetNames() {
  const { t } = useTranslation('search');
  const { term, member, language } = useFormats();
  return (facet: Facet, value: string): string => {
    const vocabulary = vocabularies[facet];
    if (vocabulary) return term(vocabulary, value);
    switch (facet) {
      case 'region':
        return t(`regions.${value}`, { defaultValue: value });
      case 'member':
        return member(value);
      case 'language':
        return language(value);
      case 'tfa':
        return `${value} ${term(tfaMeasures, value)}`;
      default:
        return value;
    }
  };
}
