import type { PracticeContent } from '@digital-customs/contracts';

export interface FieldValue {
  path: string;
  /** What people wrote stands in one piece; lists one below the other. */
  values: string[];
  language?: string;
}

const listFields = [
  'themes',
  'segments',
  'technologies',
  'services',
  'tfaMeasures',
  'workPlanTopics',
  'partners',
  'sources',
] as const;
const proseFields = ['lessons', 'prerequisites', 'costs', 'legalBasis'] as const;

/** Every field that holds something, in the order of reading; values are codes where the field has a vocabulary. */
export function fieldValues(content: PracticeContent): FieldValue[] {
  const texts = Object.entries(content.texts).flatMap(([language, text]) =>
    (['title', 'summary', 'body', 'standing'] as const).map((part) => ({
      path: `texts.${language}.${part}`,
      values: [text?.[part] ?? ''],
      language,
    })),
  );
  const audience =
    content.audience.kind === 'region'
      ? `region ${content.audience.regions.join(' ')}`
      : content.audience.kind === 'named'
        ? `named ${content.audience.members.join(' ')}`
        : content.audience.kind;
  const single = (['status', 'year', 'level', 'certainty'] as const).map((path) => ({
    path,
    values: content[path] === null ? [] : [String(content[path])],
  }));
  const results = content.results.map(({ indicator, value, unit, source }) =>
    [`${indicator}: ${value} ${unit}`.trim(), source].filter(Boolean).join(' — '),
  );
  const contact = (['name', 'office', 'email', 'phone'] as const).map((part) => ({
    path: `contact.${part}`,
    values: [content.contact[part]],
  }));
  return [
    ...texts,
    ...single,
    ...listFields.map((path) => ({ path, values: [...content[path]] })),
    { path: 'results', values: results },
    ...proseFields.map((path) => ({ path, values: [content[path]] })),
    ...contact,
    { path: 'audience', values: [audience] },
  ]
    .map((field) => ({ ...field, values: field.values.filter(Boolean) }))
    .filter(({ values }) => values.length > 0);
}
