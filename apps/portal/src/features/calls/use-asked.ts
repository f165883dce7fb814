import { type CallContent, eServices, regions, segments, themes, workPlanTopics } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';

/** A call in the reader's language, and what it asks for in words. */
export function useAsked() {
  const { t } = useTranslation('calls');
  const { term } = useFormats();
  const { language } = useLanguage();
  return {
    text: ({ texts, language: written }: CallContent) => {
      const shown = texts[language] ? language : written;
      return { shown, title: texts[shown as 'en']?.title ?? '', summary: texts[shown as 'en']?.summary ?? '' };
    },
    /** Names of what it is narrowed down to, by field; of a field that is not, nothing. */
    parts: ({ topics, segments: asked, themes: of, regions: where, services }: CallContent) =>
      [
        { name: t('field.topics'), values: topics.map((code) => `${code} ${term(workPlanTopics, code)}`) },
        { name: t('field.segments'), values: asked.map((code) => term(segments, code)) },
        { name: t('field.themes'), values: of.map((code) => term(themes, code)) },
        { name: t('field.services'), values: services.map((code) => term(eServices, code)) },
        { name: t('field.regions'), values: where.map((code) => `${code}: ${term(regions, code)}`) },
      ].filter(({ values }) => values.length > 0),
  };
}
