import { isDeepStrictEqual } from 'node:util';
import type { Attachment, PracticeContent } from '@digital-customs/contracts';

export interface Written {
  content: PracticeContent;
  attachments: Attachment[];
}

/** Names the fields in which two states differ: `texts.<language>.<part>`, else the field's own name. Nothing before: none. */
export function changedFields(before: Written | null, after: Written): string[] {
  if (!before) return [];
  const fields = Object.keys(after.content).filter((field) => field !== 'texts') as (keyof PracticeContent)[];
  return [
    ...changedTexts(before.content.texts, after.content.texts),
    ...fields.filter((field) => !isDeepStrictEqual(before.content[field], after.content[field])),
    ...(isDeepStrictEqual(
      before.attachments.map(({ id }) => id),
      after.attachments.map(({ id }) => id),
    )
      ? []
      : ['attachments']),
  ];
}

type Texts = PracticeContent['texts'];

function changedTexts(before: Texts, after: Texts): string[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Texts)[];
  return languages.flatMap((language) =>
    (['title', 'summary', 'body', 'standing'] as const)
      .filter((part) => before[language]?.[part] !== after[language]?.[part])
      .map((part) => `texts.${language}.${part}`),
  );
}
