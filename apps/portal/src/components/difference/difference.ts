import type { Attachment, PracticeContent } from '@digital-customs/contracts';
import { type Words, wordsBetween } from './words';

export type Step = 'same' | 'added' | 'removed';
/**
 * How a field differs. `path` is that of the problem documents and comments, as `texts.en.summary`.
 * `words` for what people wrote, `items` for lists, `value` for what is chosen.
 */
export type FieldDifference =
  | { path: string; kind: 'words'; parts: Words[] }
  | { path: string; kind: 'items'; items: { value: string; step: Step }[] }
  | { path: string; kind: 'value'; before: string | null; after: string | null };

const textFields = ['title', 'summary', 'body'] as const;
const proseFields = ['lessons', 'prerequisites', 'costs', 'legalBasis'] as const;
const contactFields = ['name', 'office', 'email', 'phone'] as const;
const listFields = [
  'partners',
  'themes',
  'segments',
  'technologies',
  'services',
  'tfaMeasures',
  'workPlanTopics',
  'sources',
] as const;
const valueFields = ['language', 'status', 'year', 'level', 'certainty'] as const;

/** The fields that differ between two contents of a practice, in the order in which the practice is read. */
export function differences(before: PracticeContent, after: PracticeContent): FieldDifference[] {
  const written = before.language;
  return [
    ...languagesOf(before, after).flatMap((language) => textDifferences(language, before, after)),
    ...valueFields.flatMap((field) => value(field, asText(before[field]), asText(after[field]))),
    ...listFields.flatMap((field) => items(field, before[field], after[field])),
    ...items('results', before.results.map(resultLine), after.results.map(resultLine)),
    ...proseFields.flatMap((field) => words(field, before[field], after[field], written)),
    ...contactFields.flatMap((field) =>
      words(`contact.${field}`, before.contact[field], after.contact[field], written),
    ),
    ...value('audience', audienceText(before), audienceText(after)),
  ];
}

/** The documents that left and came, by their names. */
export const attachmentDifferences = (before: readonly Attachment[], after: readonly Attachment[]): FieldDifference[] =>
  items(
    'attachments',
    before.map(({ name }) => name),
    after.map(({ name }) => name),
  );

type Text = PracticeContent['texts'][keyof PracticeContent['texts']];

function textDifferences(language: string, before: PracticeContent, after: PracticeContent): FieldDifference[] {
  const old = textIn(before, language);
  const young = textIn(after, language);
  return [
    ...textFields.flatMap((field) =>
      words(`texts.${language}.${field}`, old?.[field] ?? '', young?.[field] ?? '', language),
    ),
    ...value(`texts.${language}.standing`, asText(old?.standing), asText(young?.standing)),
  ];
}

const textIn = (content: PracticeContent, language: string): Text =>
  (content.texts as Readonly<Record<string, Text>>)[language];

const languagesOf = (...contents: PracticeContent[]) => [
  ...new Set(contents.flatMap(({ language, texts }) => [language, ...Object.keys(texts)])),
];

function words(path: string, before: string, after: string, language: string): FieldDifference[] {
  return before === after ? [] : [{ path, kind: 'words', parts: wordsBetween(before, after, language) }];
}

function value(path: string, before: string | null, after: string | null): FieldDifference[] {
  return before === after ? [] : [{ path, kind: 'value', before, after }];
}

/** What left the list stands first, then what stayed and what came; the order alone is no difference. */
function items(path: string, before: readonly string[], after: readonly string[]): FieldDifference[] {
  const all = [
    ...before.filter((item) => !after.includes(item)).map((item) => ({ value: item, step: 'removed' as const })),
    ...after.map((item) => ({ value: item, step: before.includes(item) ? ('same' as const) : ('added' as const) })),
  ];
  return all.every(({ step }) => step === 'same') ? [] : [{ path, kind: 'items', items: all }];
}

const asText = (given: string | number | null | undefined) =>
  given === null || given === undefined ? null : String(given);

const resultLine = ({ indicator, value, unit, source }: PracticeContent['results'][number]) =>
  [`${indicator}: ${value}`, unit, source && `(${source})`].filter(Boolean).join(' ');

function audienceText({ audience }: PracticeContent): string {
  switch (audience.kind) {
    case 'region':
      return `region ${audience.regions.join(' ')}`;
    case 'named':
      return `named ${audience.members.join(' ')}`;
    default:
      return audience.kind;
  }
}
