import { isDeepStrictEqual } from 'node:util';
import type { Attachment } from '@digital-customs/contracts';
import type { Content } from './kind.js';

export interface Written {
  content: Content;
  attachments: Attachment[];
}

/** Names the fields in which two states differ: `texts.<language>.<part>`, else the field's own name. Nothing before: none. */
export function changedFields(
  { textParts }: { textParts: readonly string[] },
  before: Written | null,
  after: Written,
): string[] {
  if (!before) return [];
  const [was, is] = [before.content, after.content] as unknown as Record<string, unknown>[];
  const fields = Object.keys(after.content).filter((field) => field !== 'texts');
  return [
    ...changedTexts(textParts, before.content.texts, after.content.texts),
    ...fields.filter((field) => !isDeepStrictEqual(was![field], is![field])),
    ...(isDeepStrictEqual(idsOf(before), idsOf(after)) ? [] : ['attachments']),
  ];
}

const idsOf = ({ attachments }: Written) => attachments.map(({ id }) => id);

function changedTexts(parts: readonly string[], before: object, after: object): string[] {
  const [was, is] = [before, after] as Record<string, Record<string, unknown> | undefined>[];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((language) =>
    parts.filter((part) => was![language]?.[part] !== is![language]?.[part]).map((part) => `texts.${language}.${part}`),
  );
}
