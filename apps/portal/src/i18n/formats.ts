import { members, type Term } from '@digital-customs/contracts';
import type { InterfaceLanguage } from './language';

const memberNames = new Map(members.map(({ code, name }) => [code, name]));
const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** @see useFormats */
export function formatsFor(language: InterfaceLanguage) {
  const tag = language === 'en' ? 'en-GB' : 'fr-FR';
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric' });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric' });
  const monthShort = new Intl.DateTimeFormat(tag, { month: 'short' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(tag);
  const tenths = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const regionNames = new Intl.DisplayNames([tag], { type: 'region', fallback: 'code' });
  const languageNames = new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' });

  return {
    /** 14 October 2026 */
    day: (iso: string) => day.format(new Date(iso)),
    /** October 2026 */
    month: (iso: string) => month.format(new Date(iso)),
    /** Without its year. */
    monthShort: (iso: string) => monthShort.format(new Date(iso)),
    /** 14 October 2026 at 10:42 */
    moment: (iso: string) => moment.format(new Date(iso)),
    /** 10:42 */
    time: (at: Date | string) => time.format(new Date(at)),
    number: (value: number) => number.format(value),
    /** 3.0 */
    oneDecimal: (value: number) => tenths.format(value),
    /** a, b and c */
    list: (items: readonly string[]) => list.format(items),
    /** 1.4 MB */
    size: (bytes: number) => {
      const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
      const format = new Intl.NumberFormat(tag, {
        style: 'unit',
        unit: units[step] ?? 'byte',
        maximumFractionDigits: step === 2 ? 1 : 0,
      });
      return format.format(bytes / 1_000 ** step);
    },
    /** The Member's name: the directory's in English, the language's own elsewhere. */
    member: (code: string) => (language === 'en' ? memberNames.get(code) : regionNames.of(code)) ?? code,
    language: (code: string) => capital(languageNames.of(code) ?? code),
    /** The name of a vocabulary's code. */
    term: (terms: readonly Term[], code: string | number) =>
      terms.find((term) => term.code === String(code))?.name[language] ?? String(code),
  };
}
export type Formats = ReturnType<typeof formatsFor>;

const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1);
