import { type ContentField, contentFields, type WrittenContent } from '@/components/difference/content-fields';

export type FieldValue = Pick<ContentField, 'path' | 'values' | 'language'>;

/** Every field that holds something, in the order of reading; values are codes where the field has a vocabulary. */
export const fieldValues = (content: WrittenContent): FieldValue[] =>
  contentFields(content).filter(({ path, values }) => path !== 'language' && values.length > 0);
