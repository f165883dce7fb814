import { useMemo } from 'react';
import { formatsFor } from './formats';
import { useLanguage } from './use-language';

/** Dates, numbers and names in the reader's language. */
export function useFormats() {
  const { language } = useLanguage();
  return useMemo(() => formatsFor(language), [language]);
}
