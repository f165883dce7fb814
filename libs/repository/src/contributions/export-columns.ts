import { type Attachment, findMember, type Term, themes, segments, workPlanTopics } from '@digital-customs/contracts';
import { column, type Column } from '@digital-customs/documents';
import type { Content } from './kind.js';

/** A contribution as its file shows it: the text in hand for those who work on it, else what is published. */
export interface Exported<C> {
  id: string;
  member: string | null;
  stage: string;
  content: C;
  edition: number;
  attachments: Attachment[];
  publishedAt: string | null;
  confirmedAt: string | null;
  stale: boolean;
}
type Language = 'en' | 'fr';
type Text = { title: string; summary: string };

const textIn = ({ content }: Exported<Content>, language: Language): Text | undefined =>
  content.texts[language] ?? content.texts[content.language] ?? Object.values(content.texts)[0];

/** What people read of codes, separated by semicolons. */
export const named = (codes: readonly string[], terms: readonly Term[], language: Language): string =>
  codes.map((code) => terms.find((term) => term.code === code)?.name[language] ?? code).join('; ');

export const nameOf = (member: string | null, language: Language): string =>
  member === null ? '' : language === 'fr' ? (french.of(member) ?? member) : (findMember(member)?.name ?? member);
const french = new Intl.DisplayNames('fr', { type: 'region' });

const day = (moment: string | null) => moment?.slice(0, 10) ?? null;

/** What the files of practices and of innovations both begin with. */
export const firstColumns = <C extends Content>(): Column<Exported<C>>[] => [
  column({ en: 'Reference', fr: 'Référence' }, ({ id }) => id, { width: 16 }),
  column({ en: 'Member', fr: 'Membre' }, ({ member }) => member, { width: 9 }),
  column({ en: 'Member’s name', fr: 'Nom du Membre' }, ({ member }, language) => nameOf(member, language), {
    printed: 12,
  }),
  column({ en: 'Region', fr: 'Région' }, ({ member }) => findMember(member ?? '')?.region ?? '', { width: 9 }),
  column({ en: 'Title', fr: 'Titre' }, (item, language) => textIn(item, language)?.title, { width: 44, printed: 26 }),
  column({ en: 'Summary', fr: 'Résumé' }, (item, language) => textIn(item, language)?.summary, {
    width: 70,
    printed: 36,
  }),
  column({ en: 'Language', fr: 'Langue' }, ({ content }) => content.language, { width: 9 }),
  column({ en: 'Languages', fr: 'Langues' }, ({ content }) => Object.keys(content.texts).join('; '), { width: 12 }),
];

/** And what both end with. */
export const lastColumns = <C extends Content & { sources: string[]; certainty: string }>(): Column<Exported<C>>[] => [
  column({ en: 'Themes', fr: 'Thèmes' }, ({ content }, language) => named(content.themes, themes, language), {
    width: 34,
  }),
  column({ en: 'Segments', fr: 'Segments' }, ({ content }, language) => named(content.segments, segments, language), {
    width: 34,
  }),
  column({ en: 'Work Plan topics', fr: 'Sujets du Plan de travail' }, ({ content }) =>
    content.workPlanTopics.filter((code) => workPlanTopics.some((topic) => topic.code === code)).join('; '),
  ),
  column({ en: 'Sources', fr: 'Sources' }, ({ content }) => content.sources.join('\n'), { width: 50 }),
  column({ en: 'How sure', fr: 'Degré de certitude' }, ({ content }) => content.certainty, { width: 11 }),
  column({ en: 'Published', fr: 'Publiée' }, ({ publishedAt }) => day(publishedAt), { width: 12 }),
  column({ en: 'Confirmed by the Member', fr: 'Confirmée par le Membre' }, ({ confirmedAt }) => day(confirmedAt), {
    width: 14,
    printed: 10,
  }),
  column({ en: 'To be reconfirmed', fr: 'À reconfirmer' }, ({ stale }, language) => (stale ? yes[language] : ''), {
    width: 12,
  }),
];

export const yes = { en: 'yes', fr: 'oui' };
