import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import type { RecordHit } from './api/search';

type Words = RecordHit['record']['marks'][number];

/** What a record is, whose it is and since when: "Costa Rica · Pilot · since 2021 · confirmed March 2026". */
export function useRecordLine() {
  const { language } = useLanguage();
  const { member, list } = useFormats();
  const words = (given: Words) => given[language] ?? given['en'] ?? '';
  const line = ({ members, bodies, line, year }: RecordHit['record']): string =>
    [list(members.map(member)), line && words(line), bodies.join(', '), year].filter(Boolean).join(' · ');
  return { line, words };
}
