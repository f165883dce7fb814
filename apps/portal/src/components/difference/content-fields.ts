import type { InnovationContent, PracticeContent } from '@digital-customs/contracts';

/** What is written about a practice or an innovation: the two share most fields. */
export type WrittenContent = PracticeContent | InnovationContent;

/** A field as people read it. `words` for what people wrote, `items` for lists, `value` for what is chosen. */
export interface ContentField {
  /** That of problem documents and comments, as `texts.en.summary`. */
  path: string;
  kind: 'words' | 'items' | 'value';
  /** Codes where the field has a vocabulary; what people wrote stands in one piece. Nothing given: none. */
  values: string[];
  /** The language it is written in. */
  language: string;
}

const textParts = ['title', 'summary', 'problem', 'body', 'benefits', 'risks'] as const;
const single = ['language', 'status', 'stage', 'evidence', 'year', 'level', 'certainty'] as const;
const lists = ['themes', 'segments', 'technologies', 'services', 'tfaMeasures', 'workPlanTopics', 'members', 'practices', 'sources'] as const; // prettier-ignore
const prose = ['lessons', 'prerequisites', 'costs', 'legalBasis'] as const;
const pack = ['costNote', 'prerequisites', 'legalBasis', 'skills'] as const;
const contact = ['name', 'office', 'email', 'phone'] as const;

type Loose = Readonly<Record<string, unknown>>;

/** Every field, filled or not, in the order in which the record is read. Fields that the content does not have are left out. */
export function contentFields(content: WrittenContent): ContentField[] {
  const all = content as unknown as Loose;
  const language: string = content.language;
  const words = (path: string, value: unknown, of = language): ContentField[] =>
    typeof value === 'string' ? [{ path, kind: 'words', values: value === '' ? [] : [value], language: of }] : [];
  const value = (path: string, given: unknown): ContentField[] =>
    given === undefined
      ? []
      : [{ path, kind: 'value', values: given === null || given === '' ? [] : [String(given)], language }];
  const items = (path: string, given: unknown, line: (item: never) => string = String): ContentField[] =>
    Array.isArray(given) ? [{ path, kind: 'items', values: given.map((item) => line(item as never)), language }] : [];
  const replication = all['replication'] as InnovationContent['replication'] | undefined;
  return [
    ...Object.entries(content.texts).flatMap(([code, text]) => [
      ...textParts.flatMap((part) => words(`texts.${code}.${part}`, (text as unknown as Loose)[part], code)),
      ...value(`texts.${code}.standing`, text?.standing),
    ]),
    ...single.flatMap((path) => value(path, all[path])),
    ...lists.flatMap((path) => items(path, all[path])),
    ...items('partners', all['partners'], partnerLine),
    ...items('results', all['results'], resultLine),
    ...prose.flatMap((path) => words(path, all[path])),
    ...(replication
      ? [
          ...value('replication.cost', costLine(replication)),
          ...pack.flatMap((part) => words(`replication.${part}`, replication[part])),
        ]
      : []),
    ...contact.flatMap((part) => words(`contact.${part}`, content.contact[part])),
    ...value('audience', audienceText(content)),
    ...value('call', all['call']),
  ];
}

/** A partner Member by its code; another partner as `kind:name`. */
const partnerLine = (partner: string | { kind: string; name: string }) =>
  typeof partner === 'string' ? partner : `${partner.kind}:${partner.name}`;

const resultLine = ({ indicator, value, unit, source }: PracticeContent['results'][number]) =>
  [`${indicator}: ${value} ${unit}`.trim(), source].filter(Boolean).join(' — ');

const costLine = ({ costFrom, costTo, currency }: InnovationContent['replication']) =>
  costFrom === null && costTo === null
    ? ''
    : `${[...new Set([costFrom, costTo])].filter((amount) => amount !== null).join(' – ')} ${currency}`;

function audienceText({ audience }: WrittenContent): string {
  switch (audience.kind) {
    case 'region':
      return `region ${audience.regions.join(' ')}`;
    case 'named':
      return `named ${audience.members.join(' ')}`;
    default:
      return audience.kind;
  }
}
